import { serviceNotExported } from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { exportOfService } from '../../istio/hostRegistry';
import { isExportedTo } from '../../istio/isExportedTo';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** For the gateway pods a Service that is not exported to their namespace does not exist. */
export const serviceIsExported = defineCheck({
  id: 'virtual-service.service-is-exported',
  hop: 'virtual-service',
  description:
    'The Service that the route sends to is exported to the namespace of the gateway pods.',
  inputs: ['cluster', 'entry', 'service', 'gatewayPods'],
  emits: [serviceNotExported],
  run({ cluster, entry, service, gatewayPods }, report, from) {
    const [pod] = gatewayPods;
    if (!pod) return; // reported as GW_SELECTOR_NO_PODS
    const { virtualService } = entry.leading;
    const exportTo = exportOfService(service);
    const { namespace } = pod.metadata;
    if (isExportedTo(exportTo, service.metadata.namespace, namespace)) return;
    report(serviceNotExported, {
      resource: kubeRef(cluster, 'Service', service),
      ...(isTranslatedRoute(virtualService) && {
        route: virtualService.origin.kind,
      }),
      args: {
        virtualService: nameOf(virtualService),
        service: `Service ${nameOf(service)}`,
        exportTo: exportTo.join(', '),
        namespace,
      },
      evidence: [
        {
          ...from.service,
          subject: `annotation networking.istio.io/exportTo of Service ${nameOf(
            service,
          )}`,
          observed: exportTo.join(', '),
          expected: namespace,
        },
      ],
    });
  },
});
