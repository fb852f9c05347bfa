import { isEqual, omit } from 'lodash';
import { ClusterStore, KubeObject } from '../../world/World';
import { Undo } from '../defineFault';

/** Names one object of a cluster. */
export interface ObjectRef {
  kind: string;
  name: string;
  namespace?: string;
}

/** Makes the faulty object from the sound one; undefined stands for "not there". Must not change what it is given. */
export type Override = (object: KubeObject) => KubeObject | undefined;

/** An object with the faults that are at work on it. */
interface Overridden {
  /** Without any fault. */
  base: KubeObject | undefined;
  overrides: {
    apply(object: KubeObject | undefined): KubeObject | undefined;
  }[];
  /** As the faults left it. */
  left: KubeObject | undefined;
}

const overridden = new WeakMap<ClusterStore, Map<string, Overridden>>();

/**
 * Lays a fault over an object. Several may lie on one object, and each can be taken away in any order: what remains is
 * laid anew over the sound object. Whoever else changes the object in the meantime, such as a merged pull request, wins:
 * the faults on it are gone then, and taking them away changes nothing.
 */
export function overrideObject(
  store: ClusterStore,
  ref: ObjectRef,
  override: Override,
): Undo {
  return overlay(store, ref, object => object && override(object));
}

/** Puts an object there for the time of a fault. */
export function addObject(store: ClusterStore, object: KubeObject): Undo {
  const { kind, metadata } = object;
  const { name, namespace } = metadata;
  return overlay(store, { kind, name, namespace }, () => object);
}

/** True of an object that is there only because a fault put it there. */
export function isAddedByFault(
  store: ClusterStore,
  { kind, metadata }: KubeObject,
): boolean {
  const key = keyOf({ kind, ...metadata });
  const entry = overridden.get(store)?.get(key);
  return entry !== undefined && entry.base === undefined;
}

function keyOf({ kind, namespace = '', name }: ObjectRef): string {
  return `${kind}/${namespace}/${name}`;
}

function overlay(
  store: ClusterStore,
  ref: ObjectRef,
  apply: Overridden['overrides'][number]['apply'],
): Undo {
  const all = overridden.get(store) ?? new Map<string, Overridden>();
  overridden.set(store, all);
  const key = keyOf(ref);
  const read = () => store.get(ref.kind, ref.name, ref.namespace);

  const now = read();
  const known = all.get(key);
  const entry =
    known && isSame(known.left, now)
      ? known
      : { base: now, overrides: [], left: now };
  all.set(key, entry);
  const override = { apply };
  entry.overrides.push(override);
  write(entry);

  return () => {
    if (!entry.overrides.includes(override)) return;
    entry.overrides.splice(entry.overrides.indexOf(override), 1);
    if (all.get(key) !== entry || !isSame(entry.left, read())) return;
    write(entry);
    if (entry.overrides.length === 0) all.delete(key);
  };

  function write(target: Overridden) {
    const wanted = target.overrides.reduce<KubeObject | undefined>(
      (object, one) => one.apply(structuredClone(object)),
      structuredClone(target.base),
    );
    // A status is the controllers' to write; a pod's, or a node's, is what its faults are about.
    const status = isReported(ref) ? undefined : read()?.status;
    if (wanted) store.apply(status ? { ...wanted, status } : wanted);
    else store.remove(ref.kind, ref.name, ref.namespace);
    target.left = read();
  }
}

/** Kinds whose status the kubelet reports, with no controller of the sandbox to write it. */
function isReported({ kind }: { kind: string }): boolean {
  return kind === 'Pod' || kind === 'Node';
}

/** What the API server and the controllers write by themselves does not count; what a kubelet reports does. */
function isSame(left?: KubeObject, right?: KubeObject): boolean {
  if (!left || !right) return left === right;
  const essence = (object: KubeObject) => ({
    ...(isReported(object) ? object : omit(object, 'status')),
    metadata: omit(object.metadata, [
      'resourceVersion',
      'generation',
      'creationTimestamp',
      'managedFields',
      ...(object.kind === 'Pod' ? [] : ['uid']),
    ]),
  });
  return isEqual(essence(left), essence(right));
}
