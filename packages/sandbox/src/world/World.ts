import { AwsWorld } from './AwsWorld';

/** A Kubernetes object as it goes over the wire. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    [field: string]: unknown;
  };
  [field: string]: any;
}

/** The state of one cluster, as its API server would keep it. Every change reaches the watchers. */
export interface ClusterStore {
  readonly name: string;
  /** Of the newest change; every change has one of its own. */
  readonly resourceVersion: number;
  /** Of one kind (`Service`, `VirtualService` …), in one namespace or in all. */
  list(kind: string, namespace?: string): KubeObject[];
  get(kind: string, name: string, namespace?: string): KubeObject | undefined;
  /** Creates the object or replaces it, as `kubectl apply` would. */
  apply(object: KubeObject): KubeObject;
  remove(kind: string, name: string, namespace?: string): boolean;
}

/** Everything the stand-ins speak of. The product never sees it, only what the wire says. */
export interface World {
  readonly aws: AwsWorld;
  /** By name of the spoke, which is also the cluster's. */
  readonly clusters: ReadonlyMap<string, ClusterStore>;
}
