/** An object that a change takes away; its manifest as it was, where that is known. @public */
export interface RemovedObject {
  /** `group/Kind`; the core group is empty: `/Service`. */
  groupKind: string;
  /** Absent for what has no namespace. */
  namespace?: string;
  /** `metadata.name`. */
  name: string;
  /** The manifest; of a workload that is not live it tells which pods go with it. */
  raw?: unknown;
}

/**
 * What a change does to one spoke's cluster: objects as they will be applied, and objects that go.
 *
 * @public
 */
export interface ProposedChange {
  /** Name of a spoke of the facts; of any other nothing is changed. */
  spoke: string;
  /** Manifests; an absent namespace is `default`. */
  objects: readonly unknown[];
  /** Taken away before `objects` are applied: what is in both is replaced. */
  removed?: readonly RemovedObject[];
}
