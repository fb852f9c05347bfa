import { charts } from './charts';
import { helmChart } from './helmChart';

/**
 * Without DNS-01 it needs nothing of AWS. With it, it needs a role of its own: pods do not reach the node's, for the
 * metadata service answers one hop away only.
 */
export const certManager = () =>
  helmChart({
    name: 'cert-manager',
    namespace: 'cert-manager',
    ...charts.certManager,
    values: { crds: { enabled: true } },
  });
