import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_EXPOSURES,
  EntityIngress,
  ExposureRef,
  formatExposureRef,
  KubernetesBinding,
  readEntityBinding,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  listExposures,
} from '@fitsync/backstage-plugin-spokes-node';
import { memoize } from 'lodash';
import { SpokeConfig, SpokesConfigSource } from '../config';
import { SnapshotStore } from '../store';
import { lineToAdd } from './confirmBinding';
import { findBoundServices } from './findBoundServices';

/** What an entity is bound to, and what of its annotations binds nothing. */
export type BoundExposures = Pick<EntityIngress, 'problems'> & {
  exposures: ExposureRef[];
};

/** Reads what an entity's annotations name; what they name by labels is looked up in the facts. */
export class BindingReader {
  readonly #config: SpokesConfigSource;
  readonly #store: Pick<SnapshotStore, 'readTrace'>;
  /** Once per version of the facts. */
  readonly #routed: (index: FactsIndex) => Set<string>;

  constructor(options: {
    config: SpokesConfigSource;
    store: Pick<SnapshotStore, 'readTrace'>;
  }) {
    this.#config = options.config;
    this.#store = options.store;
    const routed = memoize(
      (index: FactsIndex) =>
        new Set(listExposures(index).map(formatExposureRef)),
    );
    routed.cache = new WeakMap();
    this.#routed = routed;
  }

  async read(entity: Entity, index: FactsIndex): Promise<BoundExposures> {
    const binding = readEntityBinding(entity.metadata.annotations);
    switch (binding.kind) {
      case 'none':
        return { exposures: [], problems: [] };
      case 'unreadable':
        return { exposures: [], problems: binding.problems };
      case 'exposures':
        return binding;
      case 'kubernetes':
        return this.#byLabels(entity, binding, index);
      default:
        throw new Error(`Not a binding: ${binding satisfies never}`);
    }
  }

  async #byLabels(
    entity: Entity,
    binding: KubernetesBinding,
    index: FactsIndex,
  ): Promise<BoundExposures> {
    const { cluster, selector } = binding;
    const spokes = this.#config.current.spokes.filter(
      spoke => cluster === undefined || spoke.binding.cluster === cluster,
    );
    const nothing = (value: string, message: string) => ({
      exposures: [],
      problems: [{ value, message }],
    });
    if (cluster !== undefined && spokes.length === 0) {
      return nothing(
        cluster,
        `No spoke runs on a cluster of this name; name the exposures in ${ANNOTATION_EXPOSURES}, or ask the platform team to add the spoke`,
      );
    }

    const bound = findBoundServices(entity, binding, { index, spokes });
    const unread = unreadClusters(spokes, index, cluster !== undefined);
    const problems = unread ? [{ value: selector, message: unread }] : [];
    if (bound.length === 0) {
      return unread
        ? { exposures: [], problems }
        : nothing(
            selector,
            `No Service with these labels names ${stringifyEntityRef(
              entity,
            )}. Annotate the Service that it is reached through with ${lineToAdd(
              entity,
            )}`,
          );
    }
    const exposures = await this.#exposed(bound, index);
    if (exposures.length > 0) return { exposures, problems };
    return nothing(
      selector,
      `No route from the internet leads to its Services. To have one traced all the same, annotate the component with ${ANNOTATION_EXPOSURES}: ${formatExposureRef(
        bound[0],
      )}`,
    );
  }

  /** A Service inside of the mesh is nobody's exposure; one that was reached before is, when its route is gone. */
  async #exposed(
    bound: ExposureRef[],
    index: FactsIndex,
  ): Promise<ExposureRef[]> {
    const routed = this.#routed(index);
    const exposed = await Promise.all(
      bound.map(async exposure => {
        if (routed.has(formatExposureRef(exposure))) return true;
        return (await this.#store.readTrace(exposure)) !== undefined;
      }),
    );
    return bound.filter((_, at) => exposed[at]);
  }
}

/** Unknown is not absent: what could not be read may hold more. */
function unreadClusters(
  spokes: SpokeConfig[],
  index: FactsIndex,
  named: boolean,
): string | undefined {
  const reads = spokes.flatMap(
    ({ binding }) =>
      index.spokes.get(binding.name)?.facts.cluster.services ?? [],
  );
  const failed = reads.find(read => read.outcome !== 'ok');
  if (!failed) return undefined;
  return named
    ? `The Services of this cluster cannot be read now. ${failed.action}`
    : 'Not every cluster can be read now, so Services may be missing here';
}
