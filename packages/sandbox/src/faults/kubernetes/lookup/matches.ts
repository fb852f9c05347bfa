import { KubeObject } from '../../../world/World';

type Labels = Record<string, string>;

/** True if an object's labels carry every pair of a selector that is not empty. */
export function matches(
  selector: Labels | undefined,
  labels: Labels | undefined,
): boolean {
  const wanted = Object.entries(selector ?? {});
  return (
    wanted.length > 0 && wanted.every(([key, value]) => labels?.[key] === value)
  );
}

/** The oldest first; the first by name of those that came at once. */
export function oldestFirst(objects: KubeObject[]): KubeObject[] {
  const key = ({ metadata }: KubeObject) =>
    `${metadata.creationTimestamp} ${metadata.namespace}/${metadata.name}`;
  return [...objects].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
