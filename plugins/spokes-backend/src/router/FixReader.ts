import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ExposureView,
  ProposableFix,
  proposalPermission,
  spokesExposureProposePermission,
  spokesSpokeProposePermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { SpokesConfigSource } from '../config';
import { Evaluation } from '../evaluation';
import { describedExposure, FleetCache, repositoryOf } from '../fleet';
import { OwnershipReader } from './OwnershipReader';
import { proposableFixes } from './proposableFixes';

/** Tells which findings somebody can mend by a pull request of ours: what is theirs, and what they may propose. */
export class FixReader {
  readonly #config: SpokesConfigSource;
  readonly #fleets: Pick<FleetCache, 'read'>;
  readonly #ownership: Pick<OwnershipReader, 'read'>;
  readonly #permissions: PermissionsService;
  readonly #evaluation: Pick<Evaluation, 'freshIndex'>;

  constructor(options: {
    config: SpokesConfigSource;
    fleets: Pick<FleetCache, 'read'>;
    ownership: Pick<OwnershipReader, 'read'>;
    permissions: PermissionsService;
    evaluation: Pick<Evaluation, 'freshIndex'>;
  }) {
    this.#config = options.config;
    this.#fleets = options.fleets;
    this.#ownership = options.ownership;
    this.#permissions = options.permissions;
    this.#evaluation = options.evaluation;
  }

  /** The caller may see the views. */
  async read(
    views: readonly ExposureView[],
    credentials: BackstageCredentials,
  ): Promise<ProposableFix[]> {
    const traces = views.flatMap(view =>
      view.status === 'traced' ? [view.trace] : [],
    );
    if (traces.length === 0 || !(await this.#mayPropose(credentials)))
      return [];
    const own = await this.#ownership.read(credentials);
    if (own.length === 0) return [];
    const { spokes } = await this.#evaluation.freshIndex();
    const fixes = await Promise.all(
      traces.map(async trace => {
        const { exposure } = trace;
        const repository = repositoryOf(exposure.spoke, this.#config.current);
        if (!repository) return [];
        const fleet = await this.#fleets.read(repository.repoUrl);
        const owner = describedExposure(fleet, exposure)?.owner;
        return owner && own.includes(owner.toLocaleLowerCase('en-US'))
          ? proposableFixes(
              trace,
              fleet,
              spokes.get(exposure.spoke)?.facts.cluster,
            )
          : [];
      }),
    );
    return this.#allowed(fixes.flat(), credentials);
  }

  /** Who may propose nothing at all is offered nothing, and no repository is read for them. */
  async #mayPropose(credentials: BackstageCredentials): Promise<boolean> {
    const decisions = await this.#permissions.authorize(
      [
        { permission: spokesExposureProposePermission },
        { permission: spokesSpokeProposePermission },
      ],
      { credentials },
    );
    return decisions.some(({ result }) => result === AuthorizeResult.ALLOW);
  }

  async #allowed(
    fixes: ProposableFix[],
    credentials: BackstageCredentials,
  ): Promise<ProposableFix[]> {
    const proposals = fixes.flatMap(fix =>
      fix.change === 're-apply' ? [] : [fix],
    );
    // A command is words: whether the cluster or the engine lets somebody run it is theirs to say.
    if (proposals.length === 0) return fixes;
    const decisions = await this.#permissions.authorize(
      proposals.map(({ change, values }) => ({
        permission: proposalPermission({ change, values }),
      })),
      { credentials },
    );
    const denied = proposals.filter(
      (_, index) => decisions[index].result !== AuthorizeResult.ALLOW,
    );
    return fixes.filter(fix => !denied.some(one => one === fix));
  }
}
