import { gatewayReferences } from '../../trace/istio/gatewayReferences';
import { nameOf } from '../../trace/lookup/clusterLookups';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { PodManifest, ServiceManifest } from '../schemas/core';
import { GatewayManifest } from '../schemas/networking';
import { VirtualServiceManifest } from '../schemas/virtualService';
import { GatewayEnd, gatewayEnds } from './gatewayEnds';
import { findHost } from './hosts';
import { workloadsBehind } from './workloads';

type HttpRoute = VirtualServiceManifest['spec']['http'][number];

/** A way from a gateway through one route to the pods of a Service, as far as the objects show all of it. */
export interface Way {
  virtualService: VirtualServiceManifest;
  route: HttpRoute;
  gateway: GatewayManifest;
  ends: GatewayEnd[];
  service: ServiceManifest;
  /** The port of the Service; absent where the route leaves it open among several. */
  port?: ServiceManifest['spec']['ports'][number];
  pods: PodManifest[];
}

/** Every way whose Gateway, Service and pods are among the objects. */
export const waysOf = perVersion((set: ManifestSet): Way[] => {
  const gateways = new Map(set.gateways.map(one => [nameOf(one), one]));
  return set.virtualServices.flatMap(virtualService => {
    const bound = gatewayReferences(virtualService).gateways.flatMap(
      ({ namespace, name }) => gateways.get(`${namespace}/${name}`) ?? [],
    );
    return bound.flatMap(gateway => {
      const ends = gatewayEnds(set, gateway);
      if (ends.length === 0) return [];
      return virtualService.spec.http.flatMap(route =>
        route.route.flatMap(({ destination, weight }): Way[] => {
          if (weight === 0) return [];
          const found = findHost(
            set,
            destination.host,
            virtualService.metadata.namespace,
          );
          if (found.kind !== 'service') return [];
          const { service } = found;
          const pods = workloadsBehind(set, service);
          if (pods.length === 0) return [];
          const { ports } = service.spec;
          const number = destination.port?.number;
          const port =
            number === undefined && ports.length === 1
              ? ports[0]
              : ports.find(one => one.port === number);
          return [
            { virtualService, route, gateway, ends, service, port, pods },
          ];
        }),
      );
    });
  });
});
