import { groupBy } from 'lodash';
import { applyManifests } from '../kubernetes/applyManifests';
import { Flux } from '../kubernetes/platform/Flux';
import { FolderOutcome } from '../kubernetes/platform/reconcileKustomization';
import { RunningWorld } from '../world/createWorld';

/** A file that a merge changed; without content it was deleted. */
export interface ChangedManifest {
  path: string;
  content: string | undefined;
}

const manifestPath = /^clusters\/([^/]+)\/.+\.ya?ml$/;

/** In an app's folder, beside what its kustomization lists: for Flux alone, where a cluster has it. */
const forFlux = /^clusters\/[^/]+\/apps\/.+\/flux\.yaml$/;

interface Refused {
  object: string;
  message: string;
}

/** The GitOps engine of every cluster: after a merge, the cluster follows `clusters/<spoke>/` of the fleet repository. */
export class GitOps {
  readonly #world: Pick<RunningWorld, 'clusters'>;
  readonly #applied = new Map<string, Map<string, string>>();
  /** What waits for a Kustomization that applies nothing now, by spoke. */
  readonly #held = new Map<string, ChangedManifest[]>();
  /** Folders that the API server would not take, until a merge mends them; by spoke and Kustomization. */
  readonly #failed = new Map<string, Map<string, FolderOutcome>>();
  readonly #watched = new WeakSet<object>();

  constructor(options: { world: Pick<RunningWorld, 'clusters'> }) {
    this.#world = options.world;
  }

  /** Files that a cluster follows already. */
  know(files: readonly ChangedManifest[]): void {
    for (const { path, content } of files) {
      const spoke = manifestPath.exec(path)?.[1];
      if (!spoke || content === undefined || forFlux.test(path)) continue;
      const known = this.#applied.get(spoke) ?? new Map<string, string>();
      this.#applied.set(spoke, known.set(path, content));
    }
  }

  /** A cluster that is gone follows nothing. */
  forget(spoke: string): void {
    this.#applied.delete(spoke);
    this.#held.delete(spoke);
    this.#failed.delete(spoke);
  }

  /** The engines see a new commit; what it changes is applied by `follow`. */
  fetch(commit: string): void {
    for (const store of this.#world.clusters.values()) {
      new Flux(store).fetch(`main@sha1:${commit}`);
    }
  }

  /** Throws with the API server's words where it would not take an object; the rest is applied all the same. */
  follow(changed: readonly ChangedManifest[]): void {
    const refused = [...this.#world.clusters.keys()].flatMap(spoke =>
      this.#followOne(
        spoke,
        changed.filter(({ path }) => manifestPath.exec(path)?.[1] === spoke),
      ),
    );
    if (refused.length > 0) throw new Error(refused.join('; '));
  }

  #followOne(spoke: string, changed: readonly ChangedManifest[]): string[] {
    const store = this.#world.clusters.get(spoke);
    if (!store) return [];
    const flux = new Flux(store);
    this.#watch(spoke);

    // A new app's Kustomization is there before what it applies, and one that goes is there until that is gone.
    const sync = changed.filter(({ path }) => forFlux.test(path));
    const added = sync.flatMap(({ content }) => content ?? []);
    if (flux.isInstalled) applyManifests(store, added);

    const failed = this.#failed.get(spoke) ?? new Map<string, FolderOutcome>();
    this.#failed.set(spoke, failed);
    const all: Refused[] = [];
    const rest = changed.filter(({ path }) => !forFlux.test(path));
    const byOwner = groupBy(
      rest,
      ({ path }) => flux.ownerOf(path)?.metadata.name,
    );
    for (const files of Object.values(byOwner)) {
      const owner = flux.ownerOf(files[0].path);
      if (owner && flux.isHeld(owner)) {
        this.#held.set(spoke, [...(this.#held.get(spoke) ?? []), ...files]);
        continue;
      }
      const refused = this.#apply(spoke, files);
      all.push(...refused);
      const [first] = refused;
      if (owner && !first) failed.delete(owner.metadata.name);
      if (owner && first) {
        failed.set(owner.metadata.name, {
          reason: 'ReconciliationFailed',
          message: `${first.object.replace(' ', '/')} dry-run failed: ${
            first.message
          }`,
        });
      }
    }
    for (const { path, content } of sync) {
      if (content === undefined) flux.removeOwner(path);
    }
    flux.reconcile(failed);
    return all.map(({ object, message }) => `${spoke}: ${object}: ${message}`);
  }

  #apply(spoke: string, changed: readonly ChangedManifest[]): Refused[] {
    const store = this.#world.clusters.get(spoke);
    if (!store) return [];
    const files = this.#applied.get(spoke) ?? new Map<string, string>();
    this.#applied.set(spoke, files);

    const previous = changed.flatMap(({ path }) => files.get(path) ?? []);
    for (const { path, content } of changed) {
      if (content === undefined) files.delete(path);
      else files.set(path, content);
    }
    const paths = new Set(changed.map(({ path }) => path));
    const others = [...files]
      .filter(([path]) => !paths.has(path))
      .map(([, content]) => content);
    return applyManifests(
      store,
      changed.flatMap(({ content }) => content ?? []),
      { previous, others },
    ).refused;
  }

  /** Whoever resumes or mends a Kustomization gets what was merged meanwhile. */
  #watch(spoke: string): void {
    const store = this.#world.clusters.get(spoke);
    if (!store || this.#watched.has(store)) return;
    this.#watched.add(store);
    const flux = new Flux(store);
    store.onChange(({ type, object }) => {
      const held = this.#held.get(spoke) ?? [];
      if (object.kind !== 'Kustomization' || type !== 'MODIFIED') return;
      if (held.length === 0 || flux.isHeld(object)) return;
      this.#held.delete(spoke);
      this.#followOne(spoke, held);
    });
  }
}
