/** Where an object stands in the input. */
export interface ManifestSource {
  /** As written in the input; an absent namespace is `default`. */
  kind: string;
  /** `default` also for what has no namespace, such as a Namespace itself. */
  namespace: string;
  /** Empty where the object has none (`generateName`): then no other object is the same. */
  name: string;
  /** As whoever gave the text calls it: a path, `stdin`. */
  file: string;
  /** The object as it was written. */
  raw: unknown;
  /** Line, from 1, of a part of the object, or of what comes nearest to it. */
  lineOf(path?: readonly (string | number)[]): number;
}
