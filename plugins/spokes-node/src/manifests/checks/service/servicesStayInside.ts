import { serviceExposed } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { gatewayServices, isInstalledGateway } from '../../lookup/gatewayPods';

/** Gateways are meant to be reached from outside; so is what a controller makes for one of the Gateway API. */
export const servicesStayInside = defineManifestCheck({
  id: 'service.services-stay-inside',
  description:
    'Only Services of gateways open node ports or load balancers of their own.',
  emits: [serviceExposed],
  run(set, report) {
    const exposed = set.services.filter(
      ({ spec }) =>
        (spec.type === 'NodePort' || spec.type === 'LoadBalancer') &&
        Object.keys(spec.selector).length > 0 &&
        !isInstalledGateway(spec.selector) &&
        !('gateway.networking.k8s.io/gateway-name' in spec.selector),
    );
    if (exposed.length === 0) return;
    const fronting = new Set(
      set.gateways.flatMap(gateway => gatewayServices(set, gateway)),
    );
    for (const service of exposed) {
      if (fronting.has(service)) continue;
      report(serviceExposed, {
        on: service,
        args: { service: nameOf(service), type: service.spec.type },
        at: ['spec', 'type'],
      });
    }
  },
});
