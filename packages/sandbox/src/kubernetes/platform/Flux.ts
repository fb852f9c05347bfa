import { ClusterStore, KubeObject } from '../../world/World';
import {
  buildFailure,
  FolderOutcome,
  reconcileKustomization,
  startReconciling,
} from './reconcileKustomization';
import { revisionOf } from './startFluxController';

/** `./clusters/a` and `clusters/a/` are one folder. */
const folderOf = ({ spec }: KubeObject): string =>
  `${(spec.path ?? '').replace(/^(\.?\/)*|\/+$/g, '')}/`;

/** What Flux keeps in a cluster: its sources, and the folders that it applies. */
export class Flux {
  readonly #store: ClusterStore;

  constructor(store: ClusterStore) {
    this.#store = store;
  }

  get isInstalled(): boolean {
    return this.#store.get('Namespace', 'flux-system') !== undefined;
  }

  /** The Kustomization that applies a file: that of the innermost folder. */
  ownerOf(path: string): KubeObject | undefined {
    return this.#kustomizations()
      .filter(one => folderOf(one) !== '/' && path.startsWith(folderOf(one)))
      .sort((a, b) => folderOf(b).length - folderOf(a).length)[0];
  }

  /** One that applies nothing, whatever is merged. */
  isHeld(kustomization: KubeObject): boolean {
    return (
      kustomization.spec.suspend === true ||
      buildFailure(kustomization) !== undefined
    );
  }

  fetch(revision: string): void {
    for (const source of this.#store.list('GitRepository')) {
      if (source.status?.artifact?.revision === revision) continue;
      const lastUpdateTime = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
      this.#store.apply({
        ...source,
        status: {
          ...source.status,
          artifact: { revision, lastUpdateTime },
        },
      });
    }
    for (const one of this.#kustomizations()) {
      const isNew = one.status?.lastAppliedRevision !== revision;
      if (isNew && !this.isHeld(one)) {
        startReconciling(this.#store, one, revision);
      }
    }
  }

  /** Every folder is at the revision that was fetched, but for those where something else came out. */
  reconcile(outcomes: ReadonlyMap<string, FolderOutcome>): void {
    for (const one of this.#kustomizations()) {
      const revision = revisionOf(this.#store, one);
      if (one.spec.suspend || !revision) continue;
      const outcome = outcomes.get(one.metadata.name);
      reconcileKustomization(this.#store, one, revision, outcome);
    }
  }

  /** Of an app whose `flux.yaml` is gone. */
  removeOwner(path: string): void {
    const owner = this.ownerOf(path);
    if (!owner || `${folderOf(owner)}flux.yaml` !== path) return;
    const { name, namespace } = owner.metadata;
    this.#store.remove('Kustomization', name, namespace);
  }

  #kustomizations(): KubeObject[] {
    return this.#store.list('Kustomization');
  }
}
