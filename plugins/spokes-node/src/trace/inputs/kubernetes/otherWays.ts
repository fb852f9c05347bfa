import {
  GrpcRoute,
  HttpRoute,
  KubernetesGateway,
  Namespace,
} from '@fitsync/backstage-plugin-spokes-common';
import { namespacesOfListener } from '../../gatewayApi/namespacesOfListener';
import { serviceOfGateway } from '../../gatewayApi/serviceOfGateway';
import { nameOf } from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { Resolver } from '../scope';

type Route = HttpRoute | GrpcRoute;

/** Parents of routes between Services. */
const inMesh = new Set(['Service', 'ServiceEntry']);

/** Protocols of listeners whose routes are of connections, not of requests: these are not read. */
const ofConnections = ['TLS', 'TCP', 'UDP'];

/**
 * Routes of a Kubernetes Gateway by `namespace/name` of the Service that they lead to; those of Istio's own class are ways as
 * any other (`withGatewayApi`).
 */
const routesByService = perVersion((all: readonly Route[]) => {
  const byService = new Map<string, Route>();
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

/** Listeners of Istio that may lead anywhere in a namespace by a TLSRoute or a TCPRoute. */
const passingOn = perVersion((gateways: readonly KubernetesGateway[]) =>
  perVersion((namespaces: readonly Namespace[]) =>
    gateways.flatMap(gateway =>
      serviceOfGateway(gateway) === undefined
        ? []
        : gateway.spec.listeners
            .filter(({ protocol }) => ofConnections.includes(protocol))
            .map(listener => ({
              listener: `listener ${
                listener.name
              } of Kubernetes Gateway ${nameOf(gateway)}`,
              takenFrom: namespacesOfListener(
                // What it takes by kind is what is asked for here.
                {
                  ...listener,
                  protocol: 'HTTP',
                  allowedRoutes: withoutKinds(listener),
                },
                gateway.metadata.namespace,
                namespaces,
              ),
            })),
    ),
  ),
);

function withoutKinds({
  allowedRoutes,
}: KubernetesGateway['spec']['listeners'][number]) {
  return allowedRoutes && { namespaces: allowedRoutes.namespaces };
}

/**
 * Ways from outside that nothing of Istio's makes: none, as far as is known. A way by a Gateway of another class, by a
 * ListenerSet, or of connections, is there or may be, and is not judged: that leaves the hop unknown instead of wrong.
 */
export const otherWays: Resolver<HttpRoute[]> = ({
  facts: { cluster, takenAt },
  exposure: { namespace, service },
  resolve,
}) => {
  const ways = resolve('waysToService');
  const unjudged = (kind: string, because: string) =>
    notRead({
      source: `list gateway.networking.k8s.io/v1/${kind}`,
      observedAt: takenAt,
      action: `Ask for the page to see whether it answers: ${because}`,
    });
  return combine({ ways }, values => {
    const isBound = values.ways.some(
      ({ references }) => references.gateways.length > 0,
    );
    // With a way of its own the Service needs no other one.
    if (isBound) return { value: [] };
    const { httpRoutes, grpcRoutes, kubernetesGateways, namespaces } = cluster;
    return combine(
      { httpRoutes, grpcRoutes, kubernetesGateways, namespaces },
      read => {
        const ref = `${namespace}/${service}`;
        const route = [read.httpRoutes, read.grpcRoutes]
          .map(all => routesByService(all).get(ref))
          .find(one => one !== undefined);
        if (route) {
          const [parent] = route.spec.parentRefs.filter(
            ({ kind }) => !inMesh.has(kind),
          );
          const through =
            parent.kind === 'Gateway' ? 'Kubernetes Gateway' : parent.kind;
          return unjudged(
            'httproutes',
            `the route ${nameOf(route)} leads to ${ref} through ${through} ${
              parent.name
            }, and only Gateways of the class istio are judged, at a Service of the cluster`,
          );
        }
        const [passing] = passingOn(read.kubernetesGateways)(
          read.namespaces,
        ).filter(
          ({ takenFrom }) =>
            takenFrom === 'all' || takenFrom.includes(namespace),
        );
        return passing
          ? unjudged(
              'tlsroutes',
              `${passing.listener} may lead to ${ref} by a TLSRoute or a TCPRoute, and these are not read`,
            )
          : { value: [] };
      },
    );
  });
};
