import { backupStale } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { daysUntil } from './daysUntil';

/** K3s makes one twice a day unless told otherwise. */
const staleDays = 2;

/** A cluster without any snapshot may keep its state elsewhere, which its API does not tell: it is not judged. */
export const backupIsRecent = defineCheck({
  id: 'control-plane.backup-is-recent',
  hop: 'control-plane',
  description: `The newest etcd snapshot that can be used is less than ${staleDays} days old.`,
  inputs: ['cluster', 'etcdSnapshots', 'takenAt'],
  emits: [backupStale],
  run({ cluster, etcdSnapshots, takenAt }, report, from) {
    const [at] = etcdSnapshots
      .flatMap(({ status: { readyToUse, creationTime } }) =>
        readyToUse && creationTime ? [creationTime] : [],
      )
      .sort()
      .reverse();
    const recent = at !== undefined && daysUntil(at, takenAt) > -staleDays;
    if (etcdSnapshots.length === 0 || recent) return;
    report(backupStale, {
      resource: { kind: 'Cluster', name: cluster, cluster },
      args: { cluster, at: at ?? 'no time at all: none can be used' },
      evidence: [
        {
          ...from.etcdSnapshots,
          subject: 'newest etcd snapshot that can be used',
          observed: at ?? `none of ${etcdSnapshots.length}`,
          expected: `less than ${staleDays} days old`,
        },
      ],
    });
  },
});
