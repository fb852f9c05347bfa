import { defineFault } from '../defineFault';
import { clusterOf } from './lookup/clusterOf';
import { addObject } from './overrideObject';

export const backupStale = defineFault({
  id: 'backup-stale',
  code: 'BACKUP_STALE',
  title: 'The bucket of the snapshots refuses them',
  inject: (world, spoke) =>
    addObject(clusterOf(world, spoke), {
      apiVersion: 'k3s.cattle.io/v1',
      kind: 'ETCDSnapshotFile',
      metadata: { name: `s3-etcd-snapshot-${spoke}` },
      spec: { snapshotName: `etcd-snapshot-${spoke}` },
      status: { creationTime: '2026-10-01T00:00:00Z', readyToUse: true },
    }),
});
