import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ExposureView,
  ProposableFix,
  proposalPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { SpokesConfigSource } from '../config';
import { describedExposure, FleetCache, repositoryOf } from '../fleet';
import { OwnershipReader } from './OwnershipReader';
import { proposableFixes } from './proposableFixes';

/** Tells which findings somebody can mend by a pull request of ours: what is theirs, and what they may propose. */
export class FixReader {
  readonly #config: SpokesConfigSource;
  readonly #fleets: Pick<FleetCache, 'read'>;
  readonly #ownership: Pick<OwnershipReader, 'read'>;
  readonly #permissions: PermissionsService;

  constructor(options: {
    config: SpokesConfigSource;
    fleets: Pick<FleetCache, 'read'>;
    ownership: Pick<OwnershipReader, 'read'>;
    permissions: PermissionsService;
  }) {
    this.#config = options.config;
    this.#fleets = options.fleets;
    this.#ownership = options.ownership;
    this.#permissions = options.permissions;
  }

  /** The caller may see the views. */
  async read(
    views: readonly ExposureView[],
    credentials: BackstageCredentials,
  ): Promise<ProposableFix[]> {
    const traces = views.flatMap(view =>
      view.status === 'traced' ? [view.trace] : [],
    );
    if (traces.length === 0) return [];
    const own = await this.#ownership.read(credentials);
    const fixes = await Promise.all(
      traces.map(async trace => {
        const { exposure } = trace;
        const repository = repositoryOf(exposure.spoke, this.#config.current);
        if (!repository || own.length === 0) return [];
        const fleet = await this.#fleets.read(repository.repoUrl);
        const owner = describedExposure(fleet, exposure)?.owner;
        return owner && own.includes(owner.toLocaleLowerCase('en-US'))
          ? proposableFixes(trace, fleet)
          : [];
      }),
    );
    return this.#allowed(fixes.flat(), credentials);
  }

  async #allowed(
    fixes: ProposableFix[],
    credentials: BackstageCredentials,
  ): Promise<ProposableFix[]> {
    if (fixes.length === 0) return [];
    const decisions = await this.#permissions.authorize(
      fixes.map(({ change, values }) => ({
        permission: proposalPermission({ change, values }),
      })),
      { credentials },
    );
    return fixes.filter(
      (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
    );
  }
}
