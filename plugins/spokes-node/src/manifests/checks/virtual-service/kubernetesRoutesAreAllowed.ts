import {
  httpRouteNotAllowed,
  referenceNotGranted,
} from '@fitsync/backstage-plugin-spokes-common';
import { isGranted } from '../../../trace/gatewayApi/isGranted';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import {
  backendsOf,
  kindsOf,
  kubernetesGatewaysByName,
  Listener,
  listenersOf,
  parentsOf,
  takesFrom,
  takesKind,
} from '../../lookup/kubernetesRoutes';
import { showsNamespace } from '../../lookup/namespaces';

/** Across namespaces both sides must agree. What is granted is judged where something of that namespace is given. */
export const kubernetesRoutesAreAllowed = defineManifestCheck({
  id: 'virtual-service.kubernetes-routes-are-allowed',
  description:
    'Gateways take the routes that name them, and what these refer to in other namespaces is granted there.',
  emits: [httpRouteNotAllowed, referenceNotGranted],
  run(set, report) {
    const known = kubernetesGatewaysByName(set.kubernetesGateways);
    for (const route of set.routes) {
      const kind = routeKindOf(set.sourceOf(route).kind);
      const { namespace } = route.metadata;
      for (const { parent, key, at } of parentsOf(route)) {
        const gateway = known.get(key);
        const listeners = gateway ? listenersOf(gateway, parent) : [];
        const own = gateway?.metadata.namespace ?? namespace;
        const refused =
          listeners.length > 0 &&
          listeners.every(
            one =>
              !takesKind(one, kind) ||
              takesFrom(set, one, own, namespace) === 'no',
          );
        if (!refused) continue;
        report(httpRouteNotAllowed, {
          on: route,
          args: {
            route: nameOf(route),
            namespace,
            gateway: key,
            allowed: takesKind(listeners[0], kind)
              ? placesOf(listeners[0], own)
              : `kind ${kindsOf(listeners[0]).join(', ')}`,
          },
          at,
        });
      }
      for (const backend of backendsOf(route)) {
        const { namespace: place, name, at } = backend;
        if (place === namespace || !showsNamespace(set, place)) continue;
        const reference = {
          from: { kind, namespace },
          to: { kind: 'Service' as const, namespace: place, name },
        };
        if (isGranted(set.referenceGrants, reference)) continue;
        report(referenceNotGranted, {
          on: route,
          args: {
            from: `${kind} ${nameOf(route)}`,
            to: `Service ${place}/${name}`,
            namespace: place,
          },
          at,
        });
      }
    }
  },
});

function placesOf({ allowedRoutes }: Listener, own: string): string {
  return allowedRoutes?.namespaces?.from === 'Selector'
    ? 'namespaces with other labels'
    : `namespace ${own}`;
}

const routeKinds = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute'] as const;

function routeKindOf(text: string): (typeof routeKinds)[number] {
  return routeKinds.find(kind => kind === text) ?? 'HTTPRoute';
}
