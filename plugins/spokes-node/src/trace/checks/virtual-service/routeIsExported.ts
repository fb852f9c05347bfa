import { virtualServiceNotExported } from '@fitsync/backstage-plugin-spokes-common';
import { isExportedTo } from '../../istio/isExportedTo';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** The gateway pods must see the VirtualService from their own namespace. */
export const routeIsExported = defineCheck({
  id: 'virtual-service.is-exported',
  hop: 'virtual-service',
  description:
    'The VirtualService is exported to the namespace of the gateway pods.',
  inputs: ['cluster', 'entry', 'gatewayPods'],
  emits: [virtualServiceNotExported],
  run({ cluster, entry, gatewayPods }, report, from) {
    const [pod] = gatewayPods;
    if (!pod) return; // reported as GW_SELECTOR_NO_PODS
    const { namespace } = pod.metadata;
    // A delegate needs no export of its own: istiod merges it before.
    const { virtualService } = entry.leading;
    const { exportTo } = virtualService.spec;
    if (isExportedTo(exportTo, virtualService.metadata.namespace, namespace)) {
      return;
    }
    report(virtualServiceNotExported, {
      resource: kubeRef(cluster, 'VirtualService', virtualService),
      args: {
        virtualService: nameOf(virtualService),
        exportTo: exportTo?.join(', ') ?? '',
        namespace,
      },
      evidence: [
        {
          ...from.entry,
          subject: `exportTo of VirtualService ${nameOf(virtualService)}`,
          observed: exportTo?.join(', ') ?? '',
          expected: namespace,
        },
      ],
    });
  },
});
