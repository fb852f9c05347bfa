import { virtualServiceHostMismatch } from '@fitsync/backstage-plugin-spokes-common';
import { serverServesHost } from '../../istio/serverServesHost';
import { gatewaysByName, nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Only hosts that VirtualService and Gateway both name are routed. */
export const hostsOfRouteAreServed = defineCheck({
  id: 'virtual-service.hosts-are-served',
  hop: 'virtual-service',
  description: 'A Gateway of the route serves a host of the VirtualService.',
  inputs: ['cluster', 'entry', 'gateways'],
  emits: [virtualServiceHostMismatch],
  run({ cluster, entry, gateways }, report, from) {
    const { virtualService, references } = entry.leading;
    const { namespace } = virtualService.metadata;
    const { hosts } = virtualService.spec;
    const named = gatewaysByName(gateways);
    const found = references.gateways.flatMap(
      reference => named.get(`${reference.namespace}/${reference.name}`) ?? [],
    );
    if (found.length === 0) return; // reported as VS_GW_NOT_FOUND
    const isServed = found.some(gateway =>
      gateway.spec.servers
        .flatMap(server => server.hosts)
        .some(served =>
          hosts.some(host =>
            serverServesHost(served, gateway.metadata.namespace, {
              namespace,
              host,
            }),
          ),
        ),
    );
    if (isServed) return;
    const [gateway] = found;
    const served = gateway.spec.servers.flatMap(server => server.hosts);
    report(virtualServiceHostMismatch, {
      resource: kubeRef(cluster, 'VirtualService', virtualService),
      args: {
        virtualService: nameOf(virtualService),
        hosts: hosts.join(', '),
        gateway: nameOf(gateway),
        served: served.join(', '),
      },
      evidence: [
        {
          ...from.entry,
          subject: `hosts of VirtualService ${nameOf(virtualService)}`,
          observed: hosts.join(', '),
        },
        {
          ...from.gateways,
          subject: `hosts of Gateway ${nameOf(gateway)}`,
          observed: served.join(', '),
          expected: hosts.join(', '),
        },
      ],
    });
  },
});
