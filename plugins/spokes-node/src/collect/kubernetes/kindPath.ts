import { CollectedKind } from './collectedKinds';

type Names = Pick<CollectedKind<unknown>, 'group' | 'version' | 'plural'> &
  Partial<Pick<CollectedKind<unknown>, 'namespace' | 'name' | 'fieldSelector'>>;

/** Path of a kind's collection, all namespaces together unless it is read in one. */
export function kindPath({ group, version, plural, namespace }: Names): string {
  const root = group ? `/apis/${group}/${version}` : `/api/${version}`;
  return namespace
    ? `${root}/namespaces/${namespace}/${plural}`
    : `${root}/${plural}`;
}

/** What narrows a list or a watch of the kind. */
export function kindSelector({
  name,
  fieldSelector,
}: Names): string | undefined {
  return name === undefined ? fieldSelector : `metadata.name=${name}`;
}

/** As evidence names a read: `list apps/v1/deployments`. */
export function kindSource(names: Names): string {
  const { group, version, plural } = names;
  const selector = kindSelector(names);
  return [
    `list ${group ? `${group}/` : ''}${version}/${plural}`,
    ...(selector ? [`(${selector})`] : []),
  ].join(' ');
}

/** As RBAC and kubectl name the resource: `virtualservices.networking.istio.io`. */
export function kindResource({ group, plural }: Names): string {
  return group ? `${plural}.${group}` : plural;
}
