import { referenceNotGranted } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { reportUngranted } from '../reportUngranted';

/** A listener shows no certificate of another namespace unless it is granted there. */
export const certificateIsGranted = defineCheck({
  id: 'certificate.is-granted',
  hop: 'certificate',
  description:
    'The TLS secret that a Gateway of the Gateway API names in another namespace is granted there.',
  inputs: ['cluster', 'entry', 'ungrantedSecrets'],
  emits: [referenceNotGranted],
  run({ cluster, entry: { gateway }, ungrantedSecrets }, report, from) {
    if (!gateway) return; // reported as VS_GW_NOT_FOUND
    const resource = kubeRef(cluster, 'Gateway', gateway);
    for (const one of ungrantedSecrets) {
      report(
        referenceNotGranted,
        reportUngranted(resource, one, from.ungrantedSecrets),
      );
    }
  },
});
