import { kinds, KubeObject, World } from '@fitsync/sandbox';
import { isEqualWith, isPlainObject } from 'lodash';

/** Remembers a world as it stands; the function that comes back makes it so again, whoever changed what. */
export function keepWorld(world: World): () => void {
  const restoreAws = keep(world.aws);
  const clusters = [...world.clusters.values()].map(store => ({
    store,
    objects: kinds.flatMap(({ kind }) => store.list(kind)),
  }));
  return () => {
    restoreAws();
    for (const { store, objects } of clusters) {
      const key = ({ kind, metadata }: KubeObject) =>
        `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
      const kept = new Set(objects.map(key));
      for (const { kind } of kinds) {
        for (const object of store.list(kind)) {
          const { name, namespace } = object.metadata;
          if (!kept.has(key(object))) store.remove(kind, name, namespace);
        }
      }
      // What nobody touched has to be told to no watch.
      for (const object of objects) {
        const { name, namespace } = object.metadata;
        const now = store.get(object.kind, name, namespace);
        if (!isAsItWas(now, object)) store.apply(object);
      }
    }
  };
}

function isAsItWas(now: KubeObject | undefined, before: KubeObject): boolean {
  return isEqualWith(now, before, (_one, _other, key) =>
    key === 'resourceVersion' ? true : undefined,
  );
}

/** Objects stay the ones they were: whoever holds one of them holds it afterwards, too. */
function keep(owner: object): () => void {
  const fields = Object.entries(owner).map(
    ([key, value]) => [key, value, keepValue(value)] as const,
  );
  return () => {
    for (const key of Object.keys(owner)) {
      if (!fields.some(([known]) => known === key)) {
        Reflect.deleteProperty(owner, key);
      }
    }
    for (const [key, value, restore] of fields) {
      restore();
      Reflect.set(owner, key, value);
    }
  };
}

function keepValue(value: unknown): () => void {
  if (Array.isArray(value)) {
    const items = [...value];
    const restores = items.map(keepValue);
    return () => {
      restores.forEach(restore => restore());
      value.splice(0, value.length, ...items);
    };
  }
  return isPlainObject(value) ? keep(Object(value)) : () => {};
}
