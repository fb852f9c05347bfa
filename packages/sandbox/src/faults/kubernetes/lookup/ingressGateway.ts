import { ClusterStore, KubeObject, World } from '../../../world/World';
import { oldestFirst } from './matches';

/** The ingress gateway of a spoke. */
export interface IngressGateway {
  store: ClusterStore;
  service: KubeObject;
  deployment: KubeObject;
  pods: KubeObject[];
}

/** Looks up the ingress gateway by the labels of its Deployment, which no fault changes. */
export function ingressGateway(world: World, spoke: string): IngressGateway {
  const store = world.clusters.get(spoke);
  if (!store) throw new Error(`No spoke of the sandbox is named '${spoke}'`);
  const isIngress = ({ metadata }: KubeObject) =>
    metadata.labels?.istio === 'ingressgateway';
  const [deployment] = oldestFirst(store.list('Deployment')).filter(isIngress);
  const [service] = oldestFirst(store.list('Service')).filter(isIngress);
  if (!deployment || !service) {
    throw new Error(`'${spoke}' has no ingress gateway that could be broken`);
  }
  const pods = store
    .list('Pod', deployment.metadata.namespace)
    .filter(isIngress);
  return { store, service, deployment, pods };
}
