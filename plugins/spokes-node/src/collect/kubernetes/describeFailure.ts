import { Outcome } from '@fitsync/backstage-plugin-spokes-common';
import { CallFailure } from './CallFailure';
import { CollectedKind } from './collectedKinds';
import { kindResource } from './kindPath';

const key = 'kubernetes.clusterLocatorMethods';
const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS/;

/** How a read ended that did not end well. */
export interface FailureReport {
  outcome: Exclude<Outcome, 'ok' | 'stale'>;
  /** What to do about it. */
  action: string;
}

/** What a failed call means for the facts, and what to do about it. */
export function describeFailure(
  { status, code }: CallFailure,
  kind: CollectedKind<unknown>,
  cluster: string,
): FailureReport {
  const resource = kindResource(kind);
  switch (status) {
    case 401:
      return {
        outcome: 'denied',
        action: `Renew serviceAccountToken of the cluster ${cluster} in ${key}: its API server does not accept it`,
      };
    case 403:
      return {
        outcome: 'denied',
        action: `Allow the service account of the cluster ${cluster} to list and watch ${resource}: the ClusterRole of the RBAC manifest does`,
      };
    case 404:
      return {
        outcome: 'failed',
        action: `Check the url of the cluster ${cluster} in ${key}: there is no Kubernetes API with ${resource}`,
      };
    case 429:
      return {
        outcome: 'throttled',
        action: `Wait: the API server of ${cluster} limits its clients`,
      };
    case undefined:
      return {
        outcome: 'failed',
        action: untrusted.test(code ?? '')
          ? `Give the certificate authority of the cluster ${cluster} as caData or caFile in ${key}: its certificate is not trusted (${code})`
          : `Check that the API server of ${cluster} runs and can be reached from here${
              code ? ` (${code})` : ''
            }`,
      };
    default:
      return {
        outcome: 'failed',
        action: `Look at the API server of ${cluster}: it answered ${status} to a list of ${resource}`,
      };
  }
}
