import {
  ExposureView,
  Finding,
  ProgressStep,
} from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';

type NotLiveView = Extract<ExposureView, { status: 'not-live' }>;

const exposure = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};
const pullRequest = 'http://127.0.0.1:7100/pulls/fitsync/fleet/7';
const by = {
  kind: 'Kustomization',
  name: 'default--productpage',
  namespace: 'flux-system',
  cluster: 'fitsync-prod-spoke',
};
export const appliedRevision = `main@sha1:${'a'.repeat(40)}`;

const ahead: ProgressStep[] = [
  { step: 'ready', state: 'ahead' },
  { step: 'clear', state: 'ahead' },
];
const proposed: ProgressStep = {
  step: 'proposed',
  state: 'done',
  at: ago(300),
  url: pullRequest,
};

/** Proposed, and not merged yet. */
export const proposedView: NotLiveView = {
  status: 'not-live',
  exposure,
  pullRequest,
  progress: [
    proposed,
    { step: 'merged', state: 'now' },
    { step: 'applied', state: 'ahead' },
    ...ahead,
  ],
};

const cause: Finding = {
  code: 'GITOPS_NOT_SYNCED',
  severity: 'warning',
  hop: 'service',
  title: 'What is merged is not applied',
  message:
    'Kustomization flux-system/default--productpage has not applied what is merged: BuildFailed.',
  resource: by,
  evidence: [],
  fix: {
    summary:
      'Read what Kustomization flux-system/default--productpage says (BuildFailed), mend the files in the repository, and let it reconcile.',
    remedies: [],
  },
  responsible: 'app',
};

/** Merged, and GitOps cannot apply it. */
export const notAppliedView: NotLiveView = {
  status: 'not-live',
  exposure,
  gitOps: {
    state: 'failed',
    by,
    reason: 'BuildFailed',
    message: 'kustomize build failed',
    since: ago(60),
    observedAt: ago(3),
  },
  cause,
  progress: [
    proposed,
    { step: 'merged', state: 'done', at: ago(125) },
    { step: 'applied', state: 'stuck' },
    ...ahead,
  ],
};

/** Brought by a commit of which no pull request is known. */
export const arrivedSteps: ProgressStep[] = [
  { step: 'proposed', state: 'unknown' },
  { step: 'merged', state: 'done' },
  {
    step: 'applied',
    state: 'done',
    at: ago(65),
    revision: appliedRevision,
  },
  { step: 'ready', state: 'done', at: ago(50) },
  { step: 'clear', state: 'done', at: ago(40) },
];

export const appliedGitOps = {
  state: 'synced' as const,
  by,
  applied: appliedRevision,
  since: ago(65),
  observedAt: ago(3),
};
