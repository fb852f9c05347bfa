import {
  gitOpsNotSynced,
  gitOpsSuspended,
} from '@fitsync/backstage-plugin-spokes-common';
import { tellNotApplied } from '../../gitOps/tellNotApplied';
import { defineCheck } from '../defineCheck';

/** It tells why the cluster is not as merged. Where nobody can tell, the trace's own line says so, and no hop does. */
export const changesAreApplied = defineCheck({
  id: 'service.changes-are-applied',
  hop: 'service',
  description:
    'Where GitOps manages the Service, what is merged of it is applied.',
  // Without a Service there is no hop to pass: what keeps it from coming is told by the line alone.
  inputs: ['service', 'gitOps'],
  emits: [gitOpsNotSynced, gitOpsSuspended],
  run({ gitOps }, report, from) {
    tellNotApplied(gitOps, from.gitOps, report);
  },
});
