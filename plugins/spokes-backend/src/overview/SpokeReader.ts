import { createHash } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  BackendStatus,
  ClusterSetup,
  FleetView,
  SpokeView,
  TracedPage,
  tracedQuestionSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { omit } from 'lodash';
import { z } from 'zod';
import { SpokesConfigSource } from '../config';
import { compareSpoke, ReadFleets } from '../fleet';
import { MuteStore } from '../mute';
import { SummarizedExposure } from '../store';
import { countVerdicts } from './countVerdicts';
import { describeAlarms } from './describeAlarms';
import { describeCertificates, describeVersions } from './describeCluster';
import { describeCost } from './describeCost';
import { describeDrift } from './describeDrift';
import { describeNetwork } from './describeNetwork';
import { pageOfLines } from './OverviewReader';
import { stagesOf } from './stagesOf';
import { normalizeEntityRef } from './normalizeEntityRef';
import { SummaryCache } from './SummaryCache';
import { unreadSources } from './unreadSources';
import { VisibleExposures } from './VisibleExposures';

interface Caller {
  credentials: BackstageCredentials;
  /** Whether it may see everything on the spoke. */
  fleet: boolean;
}

/** Answers the page of one spoke. */
export class SpokeReader {
  readonly #config: SpokesConfigSource;
  readonly #summaries: Pick<SummaryCache, 'read'>;
  readonly #mutes: Pick<MuteStore, 'list'>;
  readonly #visible: Pick<VisibleExposures, 'filter'>;
  readonly #ownership: {
    read(credentials: BackstageCredentials): Promise<string[]>;
  };
  readonly #setupOf: (cluster: string) => ClusterSetup | undefined;
  readonly #sources: () => BackendStatus['sources'];

  constructor(options: {
    config: SpokesConfigSource;
    summaries: Pick<SummaryCache, 'read'>;
    mutes: Pick<MuteStore, 'list'>;
    visible: Pick<VisibleExposures, 'filter'>;
    ownership: { read(credentials: BackstageCredentials): Promise<string[]> };
    setupOf(cluster: string): ClusterSetup | undefined;
    sources(): BackendStatus['sources'];
  }) {
    this.#config = options.config;
    this.#summaries = options.summaries;
    this.#mutes = options.mutes;
    this.#visible = options.visible;
    this.#ownership = options.ownership;
    this.#setupOf = options.setupOf;
    this.#sources = options.sources;
  }

  async read(
    spoke: string,
    options: Caller & {
      index: FactsIndex;
      fleetView: FleetView;
      fleets: ReadFleets;
    },
  ): Promise<SpokeView> {
    const { index, fleet, fleetView } = options;
    const { fleets } = options.fleets;
    const config = this.#config.current;
    const described = fleetView.spokes.find(({ name }) => name === spoke);
    const binding = config.spokes.find(
      one => one.binding.name === spoke,
    )?.binding;
    if (!described && !binding) throw unknownSpoke(spoke);

    const lines = await this.#lines(spoke, options);
    const namespaces = new Set(lines.map(({ exposure }) => exposure.namespace));
    const blueprint = fleets
      .flatMap(({ content }) => content.spokes)
      .find(one => one.blueprint.name === spoke)?.blueprint;
    const setupOf = this.#setupOf;
    const muted = (await this.#mutes.list()).get(spoke);
    const setup = binding && setupOf(binding.cluster);
    const drift = fleet ? describeDrift(index, spoke, fleets) : undefined;
    const versions = describeVersions(index, spoke, blueprint);
    const comparison = fleet
      ? compareSpoke(spoke, options.fleets, { drift, versions })
      : undefined;
    const owner = described?.owner ?? binding?.owner;
    const cost =
      fleet || (await this.#isOwned(binding?.owner, options.credentials))
        ? describeCost(index, spoke, { prices: config.prices, fleet })
        : undefined;
    const account = binding?.account ?? blueprint?.account;
    const region = binding?.region ?? blueprint?.region;
    const repository = described?.blueprintUrl?.replace(/\/[^/]*$/, '');
    const answer = {
      spoke,
      hub: described?.hub ?? binding?.hub.name ?? '',
      ...(account && { account }),
      ...(region && { region }),
      ...(owner && { owner }),
      refreshSeconds: Math.ceil(
        Math.min(30_000, config.intervals.targetHealthMs) / 1000,
      ),
      exposures: lines.length,
      verdicts: countVerdicts(lines),
      all: fleet,
      ...(muted && { muted }),
      stages: stagesOf(spoke, { config, index, fleet: fleetView, setupOf }),
      ...(setup && { setup: fleet ? setup : omit(setup, 'block') }),
      unread: this.#unread(spoke, fleetView.unread, fleet),
      ...describeNetwork(index, spoke),
      versions,
      certificates: describeCertificates(
        index,
        spoke,
        namespace => fleet || namespaces.has(namespace),
      ),
      alarms: describeAlarms(index, spoke),
      ...(drift && { drift }),
      ...(comparison && { comparison }),
      ...(cost && { cost }),
      links: { ...(repository && { repository }) },
    };
    const revision = createHash('sha256')
      .update(JSON.stringify(answer))
      .digest('base64url');
    return { revision, ...answer };
  }

  async exposures(
    spoke: string,
    question: z.output<typeof tracedQuestionSchema>,
    options: Caller & { index: FactsIndex },
  ): Promise<TracedPage> {
    const lines = await this.#lines(spoke, options);
    return pageOfLines(lines, { ...question, spoke }, options.index);
  }

  /** Only configuration says who pays for a spoke: a descriptor in a repository is a claim. */
  async #isOwned(
    owner: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const ref = normalizeEntityRef(owner);
    if (!ref) return false;
    return (await this.#ownership.read(credentials)).includes(ref);
  }

  async #lines(
    spoke: string,
    { index, credentials, fleet }: Caller & { index: FactsIndex },
  ): Promise<SummarizedExposure[]> {
    const config = this.#config.current.spokes.find(
      ({ binding }) => binding.name === spoke,
    );
    if (!config) return [];
    const all = await this.#summaries.read();
    const lines = all.filter(({ exposure }) => exposure.spoke === spoke);
    return fleet
      ? lines
      : this.#visible.filter(lines, { spoke: config, index, credentials });
  }

  /** Accounts, clusters and repositories are named only to who may see the fleet. */
  #unread(
    spoke: string,
    repositories: string[],
    fleet: boolean,
  ): SpokeView['unread'] {
    if (!fleet) return [];
    const binding = this.#config.current.spokes.find(
      one => one.binding.name === spoke,
    )?.binding;
    const names = binding
      ? [
          binding.cluster,
          `${binding.account}/${binding.region}`,
          `${binding.hub.account}/${binding.hub.region}`,
        ]
      : [];
    return unreadSources(
      this.#sources().filter(({ name }) => names.includes(name)),
      repositories,
    );
  }
}

/** The same words whether it is not there or not to be seen. */
function unknownSpoke(spoke: string): NotFoundError {
  return new NotFoundError(
    `No spoke is named '${spoke}': neither spokes.clusters in app-config nor a fleet repository has it`,
  );
}
