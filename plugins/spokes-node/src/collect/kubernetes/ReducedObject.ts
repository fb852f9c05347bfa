/** What is left of an object before anything keeps it: enough for an informer, and the fact. */
export interface ReducedObject<T> {
  metadata: { name: string; namespace?: string; resourceVersion?: string };
  /** The object by the allow-list of its kind. Without one the object was malformed. */
  fact?: T;
  /** Field that could not be understood: `spec.ports.0.port`. Never its value. */
  malformedAt?: string;
}
