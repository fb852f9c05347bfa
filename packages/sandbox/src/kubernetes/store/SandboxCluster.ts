import { ClusterStore, KubeObject } from '../../world/World';

/** One change of an object. `object` is the state after it; for `DELETED`, the last one. */
export interface ClusterEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: KubeObject;
  resourceVersion: number;
}

/** Tells who does not want to hear any more. */
export type Unsubscribe = () => void;

/** A cluster's state with what an API server needs beside the plain store. */
export interface SandboxCluster extends ClusterStore {
  /** Copies of the objects of one kind that match; cheaper than a list of all. */
  find(kind: string, matches: (object: KubeObject) => boolean): KubeObject[];
  /** Hears of every change from now on, of every kind. */
  onChange(listener: (event: ClusterEvent) => void): Unsubscribe;
  /** Changes of one kind after a version; `gone` when the history no longer reaches back that far. */
  changesSince(kind: string, resourceVersion: number): ClusterEvent[] | 'gone';
  /** From now on the service account may not read this resource (`virtualservices`). */
  refuse(plural: string): Unsubscribe;
  isRefused(plural: string): boolean;
  /** From now on the API server knows no kind of this group (`networking.istio.io`). */
  uninstall(group: string): Unsubscribe;
  isInstalled(group: string): boolean;
  /** From now on the API server hangs up on everybody. */
  interrupt(): Unsubscribe;
  readonly interrupted: boolean;
  /** Hears when the API server goes away, to close what is open. */
  onInterrupt(listener: () => void): Unsubscribe;
}
