import { HttpRoute } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { Resolver } from '../scope';

/** Parents of routes between Services. */
const inMesh = new Set(['Service', 'ServiceEntry']);

/**
 * HTTPRoutes of a Kubernetes Gateway by `namespace/name` of the Service that they lead to; those of Istio's own class are
 * ways as any other (`withGatewayApi`).
 */
const routesByService = perVersion((all: readonly HttpRoute[]) => {
  const byService = new Map<string, HttpRoute>();
  for (const route of all) {
    if (route.spec.parentRefs.every(({ kind }) => inMesh.has(kind))) continue;
    for (const { backendRefs } of route.spec.rules) {
      for (const { kind, name, namespace } of backendRefs) {
        if (kind !== 'Service') continue;
        byService.set(
          `${namespace ?? route.metadata.namespace}/${name}`,
          route,
        );
      }
    }
  }
  return byService;
});

/**
 * Ways from outside that nothing of Istio's makes: none, as far as is known. A way by a Gateway of another class is there
 * and is not judged, which leaves the hop unknown instead of wrong.
 */
export const otherWays: Resolver<HttpRoute[]> = ({
  facts: { cluster, takenAt },
  exposure: { namespace, service },
  resolve,
}) => {
  const ways = resolve('waysToService');
  return combine({ ways }, values => {
    const isBound = values.ways.some(
      ({ references }) => references.gateways.length > 0,
    );
    // With a way of its own the Service needs no other one.
    if (isBound) return { value: [] };
    return combine({ routes: cluster.httpRoutes }, ({ routes }) => {
      const route = routesByService(routes).get(`${namespace}/${service}`);
      return route
        ? notRead({
            source: 'list gateway.networking.k8s.io/v1/httproutes',
            observedAt: takenAt,
            action: `Ask for the page to see whether it answers: HTTPRoute ${nameOf(
              route,
            )} leads to ${namespace}/${service} through Kubernetes Gateway ${
              route.spec.parentRefs[0].name
            }, and only Gateways of the class istio are judged, at a Service of the cluster`,
          })
        : { value: [] };
    });
  });
};
