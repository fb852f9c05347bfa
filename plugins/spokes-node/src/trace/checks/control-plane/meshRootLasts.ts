import { meshRootExpires } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { daysUntil } from './daysUntil';

/** Every workload has to take up the new one before the old one is gone: that takes longer than a certificate. */
const soonDays = 60;

export const meshRootLasts = defineCheck({
  id: 'control-plane.mesh-root-lasts',
  hop: 'control-plane',
  description: `The root certificate of the mesh is good for ${soonDays} days or more.`,
  inputs: ['cluster', 'meshRoots', 'takenAt'],
  emits: [meshRootExpires],
  run({ cluster, meshRoots, takenAt }, report, from) {
    for (const root of meshRoots) {
      const { notAfter } = root;
      if (daysUntil(notAfter, takenAt) > soonDays) continue;
      report(meshRootExpires, {
        resource: kubeRef(cluster, 'ConfigMap', root),
        args: { cluster, expiry: notAfter },
        evidence: [
          {
            ...from.meshRoots,
            subject: 'root certificate that istiod hands out',
            observed: `valid until ${notAfter}`,
            expected: `${soonDays} days or more`,
          },
        ],
      });
    }
  },
});
