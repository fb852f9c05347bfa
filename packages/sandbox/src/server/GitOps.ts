import { applyManifests } from '../kubernetes/applyManifests';
import { World } from '../world/World';

/** A file that a merge changed; without content it was deleted. */
export interface ChangedManifest {
  path: string;
  content: string | undefined;
}

/** Without an app's `flux.yaml`: it is no manifest of the app, but tells Flux where these are. */
const manifestPath = /^clusters\/([^/]+)\/(?!apps\/.+\/flux\.yaml$).+\.ya?ml$/;

/** In an app's folder, beside what its kustomization lists: for Flux alone, where a cluster has it. */
const forFlux = /\/flux\.yaml$/;

/** The GitOps engine of every cluster: after a merge, the cluster follows `clusters/<spoke>/` of the fleet repository. */
export class GitOps {
  readonly #world: World;
  readonly #applied = new Map<string, Map<string, string>>();

  constructor(options: { world: World }) {
    this.#world = options.world;
  }

  /** Files that a cluster follows already. */
  know(files: readonly ChangedManifest[]): void {
    for (const { path, content } of files) {
      const spoke = manifestPath.exec(path)?.[1];
      if (!spoke || content === undefined) continue;
      const known = this.#applied.get(spoke) ?? new Map<string, string>();
      this.#applied.set(spoke, known.set(path, content));
    }
  }

  /** A cluster that is gone follows nothing. */
  forget(spoke: string): void {
    this.#applied.delete(spoke);
  }

  /** Throws with the API server's words where it would not take an object; the rest is applied all the same. */
  follow(changed: readonly ChangedManifest[]): void {
    const refused = [...this.#world.clusters.keys()].flatMap(spoke =>
      this.#followOne(
        spoke,
        changed.filter(
          ({ path }) =>
            manifestPath.exec(path)?.[1] === spoke &&
            (!forFlux.test(path) || this.#hasFlux(spoke)),
        ),
      ),
    );
    if (refused.length > 0) throw new Error(refused.join('; '));
  }

  #hasFlux(spoke: string): boolean {
    const cluster = this.#world.clusters.get(spoke);
    return cluster?.get('Namespace', 'flux-system') !== undefined;
  }

  #followOne(spoke: string, changed: readonly ChangedManifest[]): string[] {
    const store = this.#world.clusters.get(spoke);
    if (!store || changed.length === 0) return [];
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

    const { refused } = applyManifests(
      store,
      changed.flatMap(({ content }) => content ?? []),
      { previous, others },
    );
    return refused.map(
      ({ object, message }) => `${spoke}: ${object}: ${message}`,
    );
  }
}
