import { ClusterStore, KubeObject, World } from '../../../world/World';
import { isAddedByFault } from '../overrideObject';
import { matches, oldestFirst } from './matches';

/** What a spoke shows to the internet: its oldest route and what that leads to. */
export interface ExposedApp {
  store: ClusterStore;
  namespace: string;
  virtualService: KubeObject;
  gateway: KubeObject;
  service: KubeObject;
}

/**
 * Looks up what a spoke runs. Other faults may be at work already, so the objects are looked for by what is left of the
 * ties between them.
 */
export function exposedApp(world: World, spoke: string): ExposedApp {
  const store = world.clusters.get(spoke);
  if (!store) throw new Error(`No spoke of the sandbox is named '${spoke}'`);
  const [virtualService] = oldestFirst(store.list('VirtualService'));
  const namespace = virtualService?.metadata.namespace;
  if (!namespace) {
    throw new Error(`'${spoke}' has no VirtualService that could be broken`);
  }
  const gateways = store
    .list('Gateway', namespace)
    .filter(one => !isAddedByFault(store, one));
  const [gateway] = oldestFirst(gateways);
  const services = store.list('Service', namespace);
  const service =
    services.find(one => isRouted(one, virtualService)) ?? services[0];
  if (!gateway || !service) {
    throw new Error(`'${spoke}' has nothing behind '${namespace}' to break`);
  }
  return { store, namespace, virtualService, gateway, service };
}

function isRouted({ metadata }: KubeObject, { spec }: KubeObject): boolean {
  const routes: { route?: { destination: { host: string } }[] }[] =
    spec.http ?? [];
  // A fault may have given the host an ending of its own.
  return routes
    .flatMap(({ route = [] }) => route)
    .some(({ destination }) =>
      destination.host.split('.')[0].startsWith(metadata.name),
    );
}

/** Deployments whose pods a Service is meant for, by the name they share where its selector is broken. */
export function deploymentsOf(
  store: ClusterStore,
  service: KubeObject,
): KubeObject[] {
  const all = store.list('Deployment', service.metadata.namespace);
  const selected = all.filter(({ spec }) =>
    matches(service.spec.selector, spec.template.metadata?.labels),
  );
  return selected.length > 0
    ? selected
    : all.filter(({ metadata }) =>
        metadata.name.startsWith(service.metadata.name),
      );
}

/** The pods of those Deployments. */
export function podsOf(store: ClusterStore, service: KubeObject): KubeObject[] {
  const deployments = deploymentsOf(store, service);
  return store
    .list('Pod', service.metadata.namespace)
    .filter(pod =>
      deployments.some(({ spec }) =>
        matches(spec.selector.matchLabels, pod.metadata.labels),
      ),
    );
}
