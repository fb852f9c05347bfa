import {
  Service,
  ServiceEntry,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { findRegistered, RegisteredHost } from '../../istio/hostRegistry';
import { resolveHost } from '../../istio/resolveHost';
import { OrderedRoute } from '../../istio/routes';
import { servicesByName } from '../../lookup/clusterLookups';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { Resolver } from '../scope';

/** A destination of a route that is no name of the cluster. */
export interface ExternalDestination {
  virtualService: VirtualService;
  route: OrderedRoute;
  host: string;
  /** Its part of the requests. */
  weight: number;
  /** Of how many; zero where the route says nothing. */
  total: number;
  /** Of the gateway pods. */
  namespace: string;
  /** What it stands for in their eyes. */
  found: RegisteredHost<ServiceEntry>;
}

/** A Service without its domain is told apart: `reviews.shop` is meant as one (`destinationsExist`). */
const isOutside =
  (services: readonly Service[]) =>
  ({ host }: { host: string }): boolean => {
    const [name, namespace, ...rest] = host.toLowerCase().split('.');
    return !(
      ['', 'svc'].includes(rest.join('.')) &&
      servicesByName(services).has(`${namespace}/${name}`)
    );
  };

/**
 * The destinations outside of the cluster that share a route of an ingress gateway with the exposure. Only where there are
 * any, ServiceEntries matter.
 */
export const externalDestinations: Resolver<ExternalDestination[]> = ({
  facts: { cluster },
  resolve,
}) =>
  combine({ ways: resolve('waysToService') }, ({ ways }) => {
    const bound = ways.filter(way => way.references.gateways.length > 0);
    const external = uniqBy(bound, ({ route }) => route.route).flatMap(
      ({ virtualService, route }) => {
        const all = route.route.route;
        const total = all.reduce((sum, { weight = 0 }) => sum + weight, 0);
        return all
          .filter(
            ({ destination }) =>
              resolveHost(destination.host, route.holder.metadata.namespace)
                .kind === 'other',
          )
          .map(({ destination, weight = 0 }) => ({
            virtualService,
            route,
            host: destination.host,
            weight,
            total,
          }));
      },
    );
    if (external.length === 0) {
      return notThere('no route leads out of the cluster');
    }
    return combine(
      {
        serviceEntries: cluster.serviceEntries,
        services: cluster.services,
        pods: resolve('gatewayPods'),
      },
      ({ serviceEntries, services, pods: [pod] }) => {
        if (!pod) return notThere('there is no gateway pod');
        return {
          value: external.filter(isOutside(services)).map(one => ({
            ...one,
            namespace: pod.metadata.namespace,
            found: findRegistered(
              { services, serviceEntries },
              one.host,
              pod.metadata.namespace,
            ),
          })),
        };
      },
    );
  });
