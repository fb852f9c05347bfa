import {
  virtualServiceGatewayNotFound,
  virtualServiceHostMismatch,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import {
  kubernetesGatewaysByName,
  listenersOf,
  parentsOf,
  sharesHost,
} from '../../lookup/kubernetesRoutes';

/** What holds of a VirtualService and its Gateways holds of an HTTPRoute, a GRPCRoute and the like. */
export const kubernetesRoutesAreBound = defineManifestCheck({
  id: 'virtual-service.kubernetes-routes-are-bound',
  description:
    'The Gateways and listeners that a route of the Gateway API names exist and serve its hosts.',
  emits: [virtualServiceGatewayNotFound, virtualServiceHostMismatch],
  run(set, report) {
    const known = kubernetesGatewaysByName(set.kubernetesGateways);
    const near = [...known.keys()];
    // A file with a route alone may be for a Gateway of others.
    const shown =
      set.complete ||
      set.kubernetesGateways.length > 0 ||
      set.services.length > 0;
    for (const route of set.routes) {
      const { namespace } = route.metadata;
      for (const { parent, key, at } of parentsOf(route)) {
        const gateway = known.get(key);
        const listeners = gateway ? listenersOf(gateway, parent) : [];
        const section = parent.sectionName ?? parent.port;
        if (!gateway || (listeners.length === 0 && section !== undefined)) {
          report(virtualServiceGatewayNotFound, {
            on: route,
            args: {
              virtualService: nameOf(route),
              gateway: gateway ? `${key} (listener ${section})` : key,
              existing:
                near.find(one => one.startsWith(`${namespace}/`)) ??
                near[0] ??
                'none is given',
            },
            at,
            severity: shown ? 'error' : 'warning',
          });
          continue;
        }
        const { hostnames = [] } = route.spec;
        if (listeners.length === 0 || hostnames.length === 0) continue;
        if (listeners.some(one => sharesHost(one, hostnames))) continue;
        report(virtualServiceHostMismatch, {
          on: route,
          args: {
            virtualService: nameOf(route),
            hosts: hostnames.join(', '),
            gateway: key,
            served: [
              ...new Set(listeners.map(({ hostname }) => hostname ?? '*')),
            ].join(', '),
          },
          at: ['spec', 'hostnames'],
        });
      }
    }
  },
});
