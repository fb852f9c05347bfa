import { referenceNotGranted } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { reportUngranted } from '../reportUngranted';

/** A backend of another namespace that is not granted is none: its part of the requests gets 500. */
export const backendsAreGranted = defineCheck({
  id: 'virtual-service.backends-are-granted',
  hop: 'virtual-service',
  description:
    'What the HTTPRoute refers to in other namespaces is granted there.',
  inputs: ['cluster', 'entry', 'ungrantedBackends'],
  emits: [referenceNotGranted],
  run({ cluster, entry, ungrantedBackends }, report, from) {
    const { virtualService } = entry.leading;
    const resource = kubeRef(cluster, 'VirtualService', virtualService);
    for (const one of ungrantedBackends) {
      report(
        referenceNotGranted,
        reportUngranted(resource, one, from.ungrantedBackends),
      );
    }
  },
});
