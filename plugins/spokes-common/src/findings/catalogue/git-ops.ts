import { defineMessage } from '../defineMessage';
import { gitOpsRemedies } from '../remedies/gitOpsRemedies';

const kustomizations =
  'https://fluxcd.io/flux/components/kustomize/kustomizations/';

/** GITOPS_NOT_SYNCED: what is merged is not applied. @public */
export const gitOpsNotSynced = defineMessage({
  code: 'GITOPS_NOT_SYNCED',
  hop: 'service',
  severity: 'warning',
  title: 'What is merged is not applied',
  template: '{object} has not applied what is merged: {because}.',
  meaning:
    'The cluster runs what was applied before, or nothing yet. Requests go on as that is, and a change that was merged has no effect until the engine can apply it.',
  fix: 'Read what {object} says ({because}), mend the files in the repository, and let it reconcile.',
  responsible: 'app',
  source: kustomizations,
  remedies: (_, resource) => gitOpsRemedies(resource, 'reconcile'),
});

/** GITOPS_SUSPENDED: gitOps is suspended here. @public */
export const gitOpsSuspended = defineMessage({
  code: 'GITOPS_SUSPENDED',
  hop: 'service',
  severity: 'warning',
  title: 'GitOps is suspended here',
  template: '{object} is suspended: nothing that is merged is applied.',
  meaning:
    'Somebody stopped the engine for this folder, usually to look into something. Requests go on as the cluster is; merged changes, repairs among them, wait.',
  fix: 'Ask whoever suspended {object} whether it still has to be, and resume it.',
  responsible: 'platform',
  source: kustomizations,
  remedies: (_, resource) => gitOpsRemedies(resource, 'resume'),
});
