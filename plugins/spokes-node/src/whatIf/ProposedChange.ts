/** An object that a change takes away; its manifest as it was, where that is known. @public */
export interface RemovedObject {
  /** `group/Kind`; the core group is empty: `/Service`. */
  groupKind: string;
  /** Absent for what has no namespace. */
  namespace?: string;
  name: string;
  raw?: unknown;
}

/**
 * What a change does to one spoke's cluster: objects as they will be applied, and objects that go.
 *
 * @public
 */
export interface ProposedChange {
  spoke: string;
  /** Manifests; an absent namespace is `default`. */
  objects: readonly unknown[];
  removed?: readonly RemovedObject[];
}
