import { SandboxCluster, Unsubscribe } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { chartObjects } from './chartObjects';

/** K3s's Helm controller: installs what a HelmChart asks for, upgrades it, and takes away what it no longer holds. */
export function startHelmController(store: SandboxCluster): Unsubscribe {
  const installed = new Map<string, KubeObject[]>();

  return store.onChange(({ type, object }) => {
    if (object.kind !== 'HelmChart') return;
    const { name } = object.metadata;
    const wanted = type === 'DELETED' ? [] : chartObjects(object);
    const had = installed.get(name) ?? [];
    installed.set(name, wanted);

    for (const one of wanted) {
      const exists =
        one.kind === 'Namespace' && store.get('Namespace', one.metadata.name);
      if (!exists) store.apply(one);
    }
    for (const one of had) {
      // Helm creates a namespace and never removes it.
      if (one.kind === 'Namespace' || wanted.some(same(one))) continue;
      store.remove(one.kind, one.metadata.name, one.metadata.namespace);
    }
  });
}

function same({ kind, metadata }: KubeObject) {
  return (other: KubeObject) =>
    other.kind === kind &&
    other.metadata.name === metadata.name &&
    other.metadata.namespace === metadata.namespace;
}
