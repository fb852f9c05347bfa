import { virtualServiceHostMismatch } from '@fitsync/backstage-plugin-spokes-common';
import { parseReference } from '../../../trace/istio/gatewayReferences';
import { serverServesHost } from '../../../trace/istio/serverServesHost';
import { gatewaysByName, nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { writtenGateways } from '../../lookup/writtenGateways';

/** Only what both sides name is routed; where they share no host at all, nothing is. */
export const hostsAreServed = defineManifestCheck({
  id: 'virtual-service.hosts-are-served',
  description: 'A Gateway serves a host of each VirtualService bound to it.',
  emits: [virtualServiceHostMismatch],
  run(set, report) {
    const known = gatewaysByName(set.gateways);
    const ofKubernetes = new Map(
      set.kubernetesGateways.map(one => [nameOf(one), one]),
    );
    for (const virtualService of set.virtualServices) {
      const { namespace } = virtualService.metadata;
      const { hosts } = virtualService.spec;
      if (hosts.length === 0) continue;
      for (const { name, at } of writtenGateways(virtualService)) {
        const reference = parseReference(name, namespace);
        const key = `${reference.namespace}/${reference.name}`;
        const gateway = known.get(key) ?? ofKubernetes.get(key);
        if (!gateway) continue;
        const served =
          'servers' in gateway.spec
            ? gateway.spec.servers.flatMap(server => server.hosts)
            : gateway.spec.listeners.map(({ hostname }) => hostname ?? '*');
        const shared = served.some(entry =>
          hosts.some(host =>
            serverServesHost(entry, gateway.metadata.namespace, {
              namespace,
              host,
            }),
          ),
        );
        if (shared) continue;
        report(virtualServiceHostMismatch, {
          on: virtualService,
          args: {
            virtualService: nameOf(virtualService),
            hosts: hosts.join(', '),
            gateway: nameOf(gateway),
            served: [...new Set(served)].join(', ') || 'no host',
          },
          at: hosts.length > 0 ? ['spec', 'hosts'] : at,
        });
      }
    }
  },
});
