import { apiServerCertificateExpires } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { daysUntil } from './daysUntil';

/** K3s speaks of it from 120 days before; it renews by itself when it is started within that time. */
const soonDays = 30;

export const apiServerCertificateLasts = defineCheck({
  id: 'control-plane.api-server-certificate-lasts',
  hop: 'control-plane',
  description: `K3s does not say that the certificate of an API server runs out within ${soonDays} days.`,
  inputs: ['cluster', 'nodeWarnings', 'takenAt'],
  emits: [apiServerCertificateExpires],
  run({ cluster, nodeWarnings, takenAt }, report, from) {
    for (const { node, apiServerNotAfter } of nodeWarnings) {
      if (!apiServerNotAfter) continue;
      if (daysUntil(apiServerNotAfter, takenAt) > soonDays) continue;
      report(apiServerCertificateExpires, {
        resource: { kind: 'Node', name: node, cluster },
        args: { cluster, expiry: apiServerNotAfter },
        evidence: [
          {
            ...from.nodeWarnings,
            subject: `certificate of the API server on ${node}`,
            observed: `valid until ${apiServerNotAfter}`,
            expected: `${soonDays} days or more`,
          },
        ],
      });
    }
  },
});
