import { virtualServiceNotBound } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayReferences } from '../../../trace/istio/gatewayReferences';
import { resolveHost } from '../../../trace/istio/resolveHost';
import { serverServesHost } from '../../../trace/istio/serverServesHost';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { destinationsOf } from '../../lookup/destinations';
import { findHost } from '../../lookup/hosts';

/** Without `gateways` the routes are for the mesh: a Gateway that serves their host, and nobody else's, knows none of them. */
export const hostsAreBound = defineManifestCheck({
  id: 'virtual-service.hosts-are-bound',
  description:
    'Routes for a host that a Gateway serves by its name are bound to it.',
  emits: [virtualServiceNotBound],
  run(set, report) {
    const bound = new Set(
      set.virtualServices.flatMap(one =>
        gatewayReferences(one).gateways.map(
          ({ namespace, name }) => `${namespace}/${name}`,
        ),
      ),
    );
    const idle = set.gateways.filter(one => !bound.has(nameOf(one)));
    if (idle.length === 0) return;
    for (const virtualService of set.virtualServices) {
      if ((virtualService.spec.gateways ?? []).length > 0) continue;
      const { namespace } = virtualService.metadata;
      for (const [index, host] of virtualService.spec.hosts.entries()) {
        // A Service or ServiceEntry is called inside of the mesh by this name.
        if (host.includes('*') || resolveHost(host, namespace).kind !== 'other')
          continue;
        if (['service', 'entry'].includes(findHost(set, host, namespace).kind))
          continue;
        const gateway = idle.find(({ metadata, spec }) =>
          spec.servers.some(({ hosts }) =>
            hosts.some(
              one =>
                one.endsWith(host) &&
                serverServesHost(one, metadata.namespace, { namespace, host }),
            ),
          ),
        );
        if (!gateway) continue;
        const [first] = destinationsOf(virtualService);
        report(virtualServiceNotBound, {
          on: virtualService,
          args: {
            port: String(gateway.spec.servers[0]?.port.number ?? 80),
            service: first?.destination.host ?? 'of its routes',
            seen: `VirtualService ${nameOf(
              virtualService,
            )} for ${host} is for the mesh only`,
            existing: nameOf(gateway),
          },
          at: ['spec', 'hosts', index],
        });
        break;
      }
    }
  },
});
