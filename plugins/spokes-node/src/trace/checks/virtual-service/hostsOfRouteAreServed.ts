import {
  Gateway,
  httpRouteNotAllowed,
  virtualServiceHostMismatch,
} from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedGateway } from '../../gatewayApi/TranslatedGateway';
import { allowedPlace } from '../../gatewayApi/allowedPlace';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { hostsOverlap } from '../../istio/hostsOverlap';
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
  emits: [virtualServiceHostMismatch, httpRouteNotAllowed],
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
    /** The host is served, and not to this namespace. */
    const names = ({ spec }: Gateway) =>
      spec.servers
        .flatMap(server => server.hosts)
        .some(served =>
          hosts.some(host =>
            hostsOverlap(served.slice(served.indexOf('/') + 1), host),
          ),
        );
    const [gateway] = found;
    const served = gateway.spec.servers.flatMap(server => server.hosts);
    const refusing = found.filter(isTranslatedGateway).find(names);
    if (refusing && isTranslatedRoute(virtualService)) {
      const allowed = namespacesOf(refusing);
      report(httpRouteNotAllowed, {
        resource: kubeRef(cluster, 'VirtualService', virtualService),
        args: {
          route: nameOf(virtualService),
          namespace,
          gateway: nameOf(refusing),
          allowed,
        },
        forFix: {
          onGateway: nameOf(refusing.origin.object),
          place: allowedPlace(refusing),
        },
        evidence: [
          {
            ...from.gateways,
            subject: `namespaces that Gateway ${nameOf(
              refusing,
            )} takes routes from`,
            observed: allowed,
            expected: namespace,
          },
        ],
      });
      return;
    }
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

/** Those that a listener takes routes from; a tilde stands for none. */
function namespacesOf({ spec }: Gateway): string {
  const names = spec.servers
    .flatMap(({ hosts }) => hosts)
    .map(host => host.slice(0, host.indexOf('/')));
  return names.filter(name => name !== '~').join(', ') || 'none';
}
