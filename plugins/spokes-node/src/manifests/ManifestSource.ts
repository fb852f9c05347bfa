/** Where an object stands in the input. */
export interface ManifestSource {
  /** As written in the input; an absent namespace is `default`. */
  kind: string;
  namespace: string;
  name: string;
  file: string;
  /** The object as it was written. */
  raw: unknown;
  /** Line, from 1, of a part of the object, or of what comes nearest to it. */
  lineOf(path?: readonly (string | number)[]): number;
}
