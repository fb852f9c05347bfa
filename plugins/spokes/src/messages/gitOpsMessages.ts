/** Texts of what GitOps applies, and of the way from a pull request to traffic. */
export const gitOpsMessages = {
  gitOps: {
    synced: 'GitOps: applied {{revision}}',
    waiting: 'GitOps: not applied yet',
    waitingFor: 'GitOps: {{revision}} not applied yet, fetched',
    waitingBecause: '({{reason}})',
    failed: 'GitOps: not applied: {{reason}}',
    suspended: 'GitOps: suspended; what is merged is not applied',
    outOfSync: 'GitOps: the cluster differs from what is merged',
    none: 'GitOps: nobody applies this from a repository',
    unknown: 'GitOps: not known. {{action}}',
  },
  progress: {
    label: 'From pull request to reachable',
    proposed: 'Pull request opened',
    merged: 'Merged',
    applied: 'Applied on {{spoke}}',
    ready: 'Target healthy',
    clear: 'Path clear',
  },
} as const;
