import { CollectedKind } from './collectedKinds';

type Names = Pick<CollectedKind<unknown>, 'group' | 'version' | 'plural'>;

/** Path of a kind's collection, all namespaces together. */
export function kindPath({ group, version, plural }: Names): string {
  const root = group ? `/apis/${group}/${version}` : `/api/${version}`;
  return `${root}/${plural}`;
}

/** As evidence names a read: `list apps/v1/deployments`. */
export function kindSource({ group, version, plural }: Names): string {
  return `list ${group ? `${group}/` : ''}${version}/${plural}`;
}

/** As RBAC and kubectl name the resource: `virtualservices.networking.istio.io`. */
export function kindResource({ group, plural }: Names): string {
  return group ? `${plural}.${group}` : plural;
}
