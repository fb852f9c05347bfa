import { createHash } from 'node:crypto';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityIngress,
  ExposureRef,
  ExposureView,
  formatExposureRef,
  MaxAgesView,
  Service,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findService,
  readEvidence,
} from '@fitsync/backstage-plugin-spokes-node';
import { SpokeConfig, SpokesConfigSource } from '../config';
import { Evaluation, MaxAges, maxAgesOf } from '../evaluation';
import { compareExposure, KnownFleets } from '../fleet';
import { MuteStore } from '../mute';
import { SnapshotStore, StoredTrace } from '../store';
import { BindingReader } from './BindingReader';
import { confirmBinding, lineToAdd } from './confirmBinding';
import { foreignNames } from './foreignNames';
import { hideForeign } from './hideForeign';
import { meaningsOf } from './meaningsOf';
import { ownerOf } from './ownerOf';
import { ProgressReader } from './ProgressReader';
import { PullRequestCache } from './PullRequestCache';
import { bySeverity } from './bySeverity';

/** Puts together what the card of one entity shows. */
export class IngressReader {
  readonly #config: SpokesConfigSource;
  readonly #store: Pick<SnapshotStore, 'readTrace' | 'readReach'>;
  readonly #evaluation: Pick<Evaluation, 'freshIndex' | 'traceNow'>;
  readonly #bindings: BindingReader;
  readonly #progress: ProgressReader;
  readonly #mutes: Pick<MuteStore, 'list'>;
  readonly #fleets: Pick<KnownFleets, 'get'>;
  readonly #now: () => Date;

  constructor(options: {
    config: SpokesConfigSource;
    mutes: Pick<MuteStore, 'list'>;
    store: Pick<SnapshotStore, 'readTrace' | 'readReach'>;
    evaluation: Pick<Evaluation, 'freshIndex' | 'traceNow'>;
    pullRequests: Pick<PullRequestCache, 'get'>;
    fleets: Pick<KnownFleets, 'get'>;
    now?: () => Date;
  }) {
    this.#config = options.config;
    this.#mutes = options.mutes;
    this.#store = options.store;
    this.#evaluation = options.evaluation;
    this.#bindings = new BindingReader(options);
    this.#fleets = options.fleets;
    this.#now = options.now ?? (() => new Date());
    this.#progress = new ProgressReader({ ...options, now: this.#now });
  }

  /** The caller may see the entity and its traces; `fleet` says whether it may see its neighbours by name, too. */
  async read(
    entity: Entity,
    options: { fleet: boolean; evidence?: string },
  ): Promise<EntityIngress> {
    const index = await this.#evaluation.freshIndex();
    const list = await this.#bindings.read(entity, index);
    const views = await Promise.all(
      list.exposures.map(exposure =>
        this.#view(entity, exposure, index, options),
      ),
    );
    const exposures = views.sort(bySeverity);
    return {
      entityRef: stringifyEntityRef(entity),
      revision: digest([exposures, list.problems]),
      refreshSeconds: Math.ceil(
        Math.min(30_000, this.#config.current.intervals.targetHealthMs) / 1000,
      ),
      exposures,
      problems: list.problems,
    };
  }

  /** Those of an entity's claims that hold: for the others nothing may be read, either. */
  async confirmed(entity: Entity): Promise<ExposureRef[]> {
    const index = await this.#evaluation.freshIndex();
    const { exposures } = await this.#bindings.read(entity, index);
    return exposures.filter(exposure => {
      const service = lastSeen(index, exposure);
      const spoke = this.#config.current.spokes.find(
        ({ binding }) => binding.name === exposure.spoke,
      );
      return (
        spoke && service && confirmBinding(entity, exposure, service, spoke)
      );
    });
  }

  async #view(
    entity: Entity,
    exposure: ExposureRef,
    index: FactsIndex,
    options: { fleet: boolean; evidence?: string },
  ): Promise<ExposureView> {
    const { fleet } = options;
    const spoke = this.#config.current.spokes.find(
      ({ binding }) => binding.name === exposure.spoke,
    );
    if (!spoke) return this.#unknownSpoke(exposure, fleet);

    const found = findService(index, exposure);
    if (found.outcome === 'absent') {
      const absent = this.#progress.ofAbsent(entity, exposure, index);
      const view = { status: 'not-live' as const, exposure, ...absent };
      return fleet ? view : this.#withoutForeign(view, entity, index);
    }

    const service = lastSeen(index, exposure);
    if (!service) {
      const missing =
        found.outcome === 'ok' ? [] : [{ fact: 'services', ...reason(found) }];
      return { status: 'no-evidence', exposure, missing };
    }
    if (!confirmBinding(entity, exposure, service, spoke)) {
      return { status: 'unconfirmed', exposure, lineToAdd: lineToAdd(entity) };
    }

    const known = await this.#store.readTrace(exposure);
    const stored =
      known && known.trace.verdict !== 'not-live'
        ? known
        : this.#evaluation.traceNow(exposure);
    return this.#traced(entity, stored, service, spoke, index, options);
  }

  async #traced(
    entity: Entity,
    stored: StoredTrace,
    service: Service,
    spoke: SpokeConfig,
    index: FactsIndex,
    { fleet, evidence }: { fleet: boolean; evidence?: string },
  ): Promise<ExposureView> {
    const { trace, since, changed } = stored;
    const progress = this.#progress.ofLive(stored, service, index);
    const reach = await this.#store.readReach(trace);
    const muted = (await this.#mutes.list()).get(trace.exposure.spoke);
    const owner = ownerOf(trace, {
      entity,
      spoke,
      hubs: this.#config.current.hubs,
    });
    const isAsked = evidence === formatExposureRef(trace.exposure);
    const view: Extract<ExposureView, { status: 'traced' }> = {
      status: 'traced',
      exposure: trace.exposure,
      trace: isAsked
        ? { ...trace, hops: readEvidence(index, trace.exposure, trace.hops) }
        : trace,
      ...(reach && {
        scope: { ...reach, since, ...(owner && { owner }) },
      }),
      since,
      ...(changed && { changed }),
      stale: this.#isStale(trace),
      maxAges: inSeconds(maxAgesOf(this.#config.current)),
      comparison: compareExposure(trace, this.#fleets.get()),
      ...(muted && { muted }),
      ...(progress && { progress }),
    };
    const meanings = meaningsOf(trace);
    if (fleet) return { ...view, meanings };

    // The product's own words, in which nothing is a name.
    return { ...this.#withoutForeign(view, entity, index), meanings };
  }

  /** As it may be shown to someone who may not see the fleet. */
  #withoutForeign<V extends ExposureView>(
    view: V,
    entity: Entity,
    index: FactsIndex,
  ): V {
    const { spoke, namespace, service } = view.exposure;
    const cluster = index.spokes.get(spoke)?.facts.cluster;
    const entityRef = stringifyEntityRef(entity);
    return cluster
      ? hideForeign(
          view,
          foreignNames(cluster, { entityRef, namespace, service }),
        )
      : view;
  }

  #unknownSpoke(exposure: ExposureRef, fleet: boolean): ExposureView {
    const names = this.#config.current.spokes.map(
      ({ binding }) => binding.name,
    );
    const known =
      fleet && names.length > 0
        ? `; configured are ${names.join(', ')}`
        : '; correct the annotation, or ask the platform team to add the spoke';
    return {
      status: 'unknown-spoke',
      exposure,
      message: `No spoke is named '${exposure.spoke}'${known}`,
    };
  }

  #isStale(trace: Trace): boolean {
    const age = this.#now().getTime() - Date.parse(trace.observedAt);
    return age > Math.max(...Object.values(maxAgesOf(this.#config.current)));
  }
}

/** The Service as it was last seen, even when the newest read failed: it proves whose it is, and is not judged. */
function lastSeen(
  index: FactsIndex,
  { spoke, namespace, service }: ExposureRef,
): Service | undefined {
  return index.spokes
    .get(spoke)
    ?.facts.cluster.services.value?.find(
      ({ metadata }) =>
        metadata.namespace === namespace && metadata.name === service,
    );
}

function reason({
  outcome,
  source,
  action,
  observedAt,
}: Exclude<ReturnType<typeof findService>, { outcome: 'ok' | 'absent' }>) {
  return { outcome, source, action, observedAt };
}

function inSeconds(ages: MaxAges): MaxAgesView {
  const { configurationMs, targetHealthMs, clusterMs } = ages;
  return {
    configuration: configurationMs / 1000,
    targetHealth: targetHealthMs / 1000,
    cluster: clusterMs / 1000,
  };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
