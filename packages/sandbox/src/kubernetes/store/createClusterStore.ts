import { randomUUID } from 'node:crypto';
import { isEqual } from 'lodash';
import { apiVersionOf } from '../apiVersionOf';
import { findKind } from '../findKind';
import { KubeObject } from '../../world/World';
import { EventHistory } from './EventHistory';
import { ClusterEvent, SandboxCluster, Unsubscribe } from './SandboxCluster';
import { withServiceDefaults } from './withServiceDefaults';

export interface ClusterStoreOptions {
  /** Number of changes that a watcher may have missed before its version is gone. */
  historyLimit?: number;
  now?: () => Date;
}

const keyOf = (kind: string, name: string, namespace = '') =>
  `${kind}/${namespace}/${name}`;

/** An API server's memory: objects, versions and whoever watches them. Reads and writes are copies. */
export function createClusterStore(
  name: string,
  options: ClusterStoreOptions = {},
): SandboxCluster {
  const { historyLimit = 1000, now = () => new Date() } = options;
  const objects = new Map<string, KubeObject>();
  const history = new EventHistory(historyLimit);
  const listeners = new Set<(event: ClusterEvent) => void>();
  const interruptListeners = new Set<() => void>();
  const refusals: string[] = [];
  const uninstalled: string[] = [];
  let interruptions = 0;
  let resourceVersion = 0;

  function subscribe<T>(set: Set<T>, listener: T): Unsubscribe {
    set.add(listener);
    return () => set.delete(listener);
  }

  /** The same name may be on a list twice; each way back takes away one. */
  function remember(list: string[], entry: string): Unsubscribe {
    list.push(entry);
    let undone = false;
    return () => {
      if (!undone) list.splice(list.indexOf(entry), 1);
      undone = true;
    };
  }

  // A listener may change objects itself; its events wait so that everybody hears them in the order of their versions.
  const undelivered: ClusterEvent[] = [];
  let delivering = false;

  function publish(type: ClusterEvent['type'], object: KubeObject) {
    resourceVersion += 1;
    object.metadata.resourceVersion = String(resourceVersion);
    const event = { type, object: structuredClone(object), resourceVersion };
    history.add(event);
    undelivered.push(event);
    if (delivering) return;

    delivering = true;
    try {
      for (let next = undelivered.shift(); next; next = undelivered.shift()) {
        for (const listener of [...listeners]) listener(next);
      }
    } finally {
      delivering = false;
    }
  }

  const store: SandboxCluster = {
    name,

    get resourceVersion() {
      return resourceVersion;
    },

    list: (kind, namespace) =>
      store.find(
        kind,
        ({ metadata }) =>
          namespace === undefined || metadata.namespace === namespace,
      ),

    find(kind, matches) {
      const { kind: served } = findKind(kind);
      const all = [...objects.values()];
      return structuredClone(
        all.filter(object => object.kind === served && matches(object)),
      );
    },

    get(kind, objectName, namespace) {
      const info = findKind(kind);
      const key = keyOf(
        kind,
        objectName,
        info.namespaced ? namespace ?? 'default' : undefined,
      );
      return structuredClone(objects.get(key));
    },

    apply(given) {
      const info = findKind(given.kind);
      const namespace = info.namespaced
        ? given.metadata.namespace ?? 'default'
        : undefined;
      const key = keyOf(info.kind, given.metadata.name, namespace);
      const before = objects.get(key);

      const object: KubeObject = {
        ...structuredClone(given),
        apiVersion: apiVersionOf(info),
        metadata: {
          ...structuredClone(given.metadata),
          ...(namespace && { namespace }),
          uid: before?.metadata.uid ?? randomUUID(),
          creationTimestamp:
            before?.metadata.creationTimestamp ??
            given.metadata.creationTimestamp ??
            now()
              .toISOString()
              .replace(/\.\d+Z$/, 'Z'),
          generation: before?.metadata.generation ?? 1,
          resourceVersion: before?.metadata.resourceVersion,
        },
      };
      // The status belongs to the controllers: a manifest without one does not erase it.
      if (object.status === undefined && before?.status !== undefined) {
        object.status = structuredClone(before.status);
      }
      if (object.kind === 'Service') {
        withServiceDefaults(object, before, store.list('Service'));
      }

      if (before && isEqual(before, object)) return structuredClone(before);
      if (before && !isEqual(before.spec, object.spec)) {
        object.metadata.generation = Number(before.metadata.generation) + 1;
      }
      objects.set(key, object);
      publish(before ? 'MODIFIED' : 'ADDED', object);
      return structuredClone(objects.get(key) ?? object);
    },

    remove(kind, objectName, namespace) {
      const info = findKind(kind);
      const key = keyOf(
        kind,
        objectName,
        info.namespaced ? namespace ?? 'default' : undefined,
      );
      const object = objects.get(key);
      if (!object) return false;
      objects.delete(key);
      publish('DELETED', object);
      return true;
    },

    onChange: listener => subscribe(listeners, listener),

    changesSince: (kind, version) => history.since(kind, version),

    refuse: plural => remember(refusals, plural),
    isRefused: plural => refusals.includes(plural),

    uninstall: group => remember(uninstalled, group),
    isInstalled: group => !uninstalled.includes(group),

    get interrupted() {
      return interruptions > 0;
    },
    interrupt() {
      interruptions += 1;
      for (const listener of [...interruptListeners]) listener();
      let undone = false;
      return () => {
        if (!undone) interruptions -= 1;
        undone = true;
      };
    },
    onInterrupt: listener => subscribe(interruptListeners, listener),
  };
  return store;
}
