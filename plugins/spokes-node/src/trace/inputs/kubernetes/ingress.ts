import {
  defaultPorts,
  observedOk,
  Pod,
  Service,
  ServicePort,
} from '@fitsync/backstage-plugin-spokes-common';
import { maxBy, sortBy } from 'lodash';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { perPort } from '../scope';
import { perGateway } from './perGateway';
import { containerPortOf } from '../../kubernetes/containerPortOf';
import { readyEndpoints, ReadyEndpoint } from '../../kubernetes/readyEndpoints';
import {
  nameOf,
  podsByService,
  servicesInFrontOf,
  slicesByService,
} from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';

/** The node port that the load balancer sends to: that of the target group where it could be read, else the reference's. */
export const expectedNodePort = perPort<number>(
  ({ facts, exposure, resolve }) => {
    const targetGroup = resolve('targetGroup');
    if (targetGroup.outcome === 'ok') {
      return { ...targetGroup, value: targetGroup.value.port };
    }
    const { http, https } = defaultPorts;
    const { nodePort } = exposure.port === https.listener ? https : http;
    return observedOk(nodePort, 'reference', facts.takenAt);
  },
);

/** Services that could stand in front of a gateway; the many of the apps that are reached from inside only are left out. */
const candidates = perVersion((services: readonly Service[]) =>
  services.filter(
    service =>
      isCalledIngress(service) ||
      service.spec.ports.some(({ nodePort }) => nodePort !== undefined) ||
      service.spec.ports.some(({ port }) => port === 80 || port === 443),
  ),
);

/**
 * The Service whose node ports the load balancer targets. Three things speak for one: it opens the expected node port,
 * it selects the pods that the Gateway selects, and it is called what ingress gateways are called. Each may be the very
 * thing that is broken, so no single one decides.
 */
export const ingressServices = perGateway<Service[]>(({ facts, resolve }) =>
  combine(
    {
      services: facts.cluster.services,
      pods: resolve('podsOfGateway'),
      expected: resolve('expectedNodePort'),
    },
    ({ services, pods, expected }) => {
      const inFront = new Set(servicesInFrontOf(services)(pods));
      const found = maxBy(sortBy(candidates(services), nameOf), service =>
        weightOf(service, expected, inFront.has(service)),
      );
      return {
        value:
          found && weightOf(found, expected, inFront.has(found)) > 1
            ? [found]
            : [],
      };
    },
  ),
);

export const ingressService = perGateway<Service>(({ resolve }) =>
  combine({ found: resolve('ingressServices') }, ({ found: [service] }) =>
    service
      ? { value: service }
      : notThere('no Service stands in front of an ingress gateway'),
  ),
);

function weightOf(service: Service, nodePort: number, selectsPods: boolean) {
  const opensPort = service.spec.ports.some(port => port.nodePort === nodePort);
  return (
    (opensPort ? 3 : 0) +
    (selectsPods ? 2 : 0) +
    (isCalledIngress(service) ? 2 : 0)
  );
}

function isCalledIngress({ metadata, spec }: Service): boolean {
  return [metadata.labels.istio, spec.selector.istio, metadata.name].some(
    word => word?.includes('ingress') && word.includes('gateway'),
  );
}

/** The port of the ingress Service that the exposure comes in by. */
export const ingressServicePort = perGateway<ServicePort>(
  ({ exposure, resolve }) =>
    combine(
      {
        service: resolve('ingressService'),
        expected: resolve('expectedNodePort'),
      },
      ({ service, expected }) => {
        const { ports } = service.spec;
        const found =
          ports.find(({ nodePort }) => nodePort === expected) ??
          ports.find(({ port }) => port === exposure.port);
        return found
          ? { value: found }
          : notThere(`${nameOf(service)} has no port ${exposure.port}`);
      },
    ),
);

/** Ready gateway pods behind the node port. */
export const ingressEndpoints = perGateway<ReadyEndpoint[]>(
  ({ facts: { cluster }, resolve }) =>
    combine(
      { service: resolve('ingressService'), slices: cluster.endpointSlices },
      ({ service, slices }) => ({
        value: readyEndpoints(slicesByService(slices)[nameOf(service)] ?? []),
      }),
    ),
);

/** The gateway pods: those that the Gateway selects, else those behind the ingress Service. */
export const gatewayPods = perGateway<Pod[]>(({ facts, resolve }) => {
  const ofGateway = resolve('podsOfGateway');
  if (ofGateway.outcome !== 'ok' || ofGateway.value.length > 0) {
    return ofGateway;
  }
  return combine(
    { service: resolve('ingressService'), pods: facts.cluster.pods },
    ({ service, pods }) => ({ value: podsByService(pods)(service) }),
  );
});

/** Stands in for gateway pods that are not there. */
const noPod = { spec: { containers: [], initContainers: [] } };

/** The port of the gateway pods that the exposure's node port leads to. */
export const gatewayContainerPort = perGateway<number>(({ resolve }) =>
  combine(
    { port: resolve('ingressServicePort'), pods: resolve('gatewayPods') },
    ({ port, pods }) => {
      const found = containerPortOf(port, pods[0] ?? noPod);
      return found === undefined
        ? notThere(`no gateway pod has a port named ${port.targetPort}`)
        : { value: found };
    },
  ),
);
