import {
  ANNOTATION_CALLS,
  istioRootNamespace,
  Pod,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { combine } from '../combine';
import { Resolver } from '../scope';
import { effectiveMtls, EffectiveMtls } from '../../istio/effectiveMtls';
import { containerPortOf } from '../../kubernetes/containerPortOf';
import { isActivePod } from '../../kubernetes/isActivePod';
import { readyEndpoints, ReadyEndpoint } from '../../kubernetes/readyEndpoints';
import {
  nameOf,
  podsByService,
  servicesByName,
  slicesByService,
} from '../../lookup/clusterLookups';
import { policiesFor } from './workload';

/** A call from one Service's pods to another Service, as the first declares it. */
export interface Call {
  from: Service;
  to: Service;
  fromPods: Pod[];
  toPods: Pod[];
  toEndpoints: ReadyEndpoint[];
  /** What the called pods demand. */
  mtls: EffectiveMtls;
}

/** More than any page could mean; it only ends a chain that somebody wrote on purpose. */
const longestChain = 50;

/**
 * The calls behind the exposure, those of the called Services included: what the annotation `fitsync.io/calls` declares.
 * A name that stands for no Service is left out: the annotation is a claim, not a route.
 */
export const calls: Resolver<Call[]> = ({ facts: { cluster }, resolve }) =>
  combine(
    {
      service: resolve('service'),
      services: cluster.services,
      pods: cluster.pods,
      slices: cluster.endpointSlices,
      policies: cluster.peerAuthentications,
    },
    ({ service, services, pods, slices, policies }) => {
      const named = servicesByName(services);
      const podsOf = (one: Service) =>
        podsByService(pods)(one).filter(isActivePod);
      const pairs: { from: Service; to: Service }[] = [];
      const seen = new Set([service]);
      for (const from of seen) {
        if (pairs.length > longestChain) break;
        for (const name of declaredCalls(from)) {
          const to = named.get(name);
          if (!to || to === from) continue;
          pairs.push({ from, to });
          seen.add(to);
        }
      }
      return {
        value: pairs.map(({ from, to }) => {
          const toPods = podsOf(to);
          const [pod] = toPods;
          const [port] = to.spec.ports;
          const { namespace } = to.metadata;
          return {
            from,
            to,
            fromPods: podsOf(from),
            toPods,
            toEndpoints: readyEndpoints(
              slicesByService(slices)[nameOf(to)] ?? [],
            ),
            mtls: effectiveMtls({
              namespace,
              labels: pod?.metadata.labels ?? to.spec.selector,
              port: pod && port && containerPortOf(port, pod),
              policies: policiesFor(policies, namespace),
              rootNamespace: istioRootNamespace,
            }),
          };
        }),
      };
    },
  );

/** The Services that one declares to call, as `namespace/name`. */
export function declaredCalls({ metadata }: Service): string[] {
  return (metadata.annotations[ANNOTATION_CALLS] ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => (part.includes('/') ? part : `${metadata.namespace}/${part}`));
}
