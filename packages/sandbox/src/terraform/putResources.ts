import { isEqual } from 'lodash';
import { AwsWorld } from '../world/AwsWorld';
import { changeField } from '../world/changeField';
import { ResourceList, SpokeResources } from './resourceLists';

type Resource = SpokeResources[ResourceList][number];
type Some = Partial<SpokeResources>;

export const idOf = (resource: Resource): string =>
  'arn' in resource ? resource.arn : resource.id;

/**
 * Creates what is not there. Of what is there only those fields change that differ from what was applied before: what
 * somebody else changed beside Terraform stays, faults among it.
 */
export function putResources(
  aws: AwsWorld,
  resources: Some,
  before: Some = {},
): void {
  for (const list of listsOf(resources)) {
    for (const resource of resources[list] ?? []) {
      const earlier = find(before[list] ?? [], idOf(resource));
      const existing = find(aws[list], idOf(resource));
      if (!existing) add(aws, list, resource);
      else change(existing, resource, earlier);
    }
  }
}

/** Destroys them; those that are gone already are no trouble. */
export function removeResources(aws: AwsWorld, resources: Some): void {
  for (const list of listsOf(resources)) {
    const ids = (resources[list] ?? []).map(idOf);
    keepOnly(aws, list, one => !ids.includes(idOf(one)));
  }
}

export function keepOnly(
  aws: AwsWorld,
  list: ResourceList,
  keeps: (one: Resource) => boolean,
): void {
  changeList(aws, list, all => all.filter(keeps));
}

function add(aws: AwsWorld, list: ResourceList, resource: Resource) {
  changeList(aws, list, all => [...all, structuredClone(resource)]);
}

/** A list holds resources of one kind, which the callers above keep to. */
function changeList(
  aws: AwsWorld,
  list: ResourceList,
  by: (all: Resource[]) => Resource[],
) {
  const lists: Record<ResourceList, Resource[]> = aws;
  changeField(lists, list, by);
}

function change<T extends Resource>(
  existing: T,
  resource: Resource,
  earlier: Resource | undefined,
) {
  const target: object = existing;
  const was = new Map<string, unknown>(Object.entries(earlier ?? {}));
  for (const [key, value] of Object.entries(structuredClone(resource))) {
    if (earlier && isEqual(was.get(key), value)) continue;
    changeField(target, key as keyof typeof target, () => value as never);
  }
}

function find(all: readonly Resource[], id: string): Resource | undefined {
  return all.find(one => idOf(one) === id);
}

function listsOf(resources: Some): ResourceList[] {
  return Object.keys(resources).filter(
    (list): list is ResourceList => list in resources,
  );
}
