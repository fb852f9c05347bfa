import {
  observedOk,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { Resolver } from '../inputs/scope';
import { argoState } from './argoState';
import { findApplier } from './findApplier';
import { fluxState } from './fluxState';

/**
 * How far GitOps is with the folder of the exposure. Always known, for not to know is one of its states: a service that
 * nobody can tell about is no less reachable.
 */
export const gitOpsOf: Resolver<TraceGitOps> = ({
  facts,
  exposure,
  resolve,
}) => {
  const { cluster, takenAt } = facts;
  const kustomizations = cluster.fluxKustomizations;
  const applications = cluster.argoApplications;
  const applier = findApplier(
    exposure,
    { kustomizations, applications },
    resolve('service'),
  );
  const context = { cluster: cluster.cluster, takenAt };
  const stateOf = (): TraceGitOps => {
    if (applier?.engine === 'flux') {
      const { observedAt } = kustomizations;
      const repositories = cluster.gitRepositories;
      return fluxState(applier.object, {
        ...context,
        repositories,
        observedAt,
      });
    }
    if (applier) {
      const { observedAt } = applications;
      return argoState(applier.object, { ...context, observedAt });
    }
    const unread = [kustomizations, applications].find(
      ({ outcome }) => outcome !== 'ok',
    );
    return unread && unread.outcome !== 'ok'
      ? {
          state: 'unknown',
          action: unread.action,
          observedAt: unread.observedAt,
        }
      : { state: 'none', observedAt: kustomizations.observedAt };
  };
  const { source } =
    applier?.engine === 'argocd' ? applications : kustomizations;
  const state = stateOf();
  return observedOk(state, source, state.observedAt);
};
