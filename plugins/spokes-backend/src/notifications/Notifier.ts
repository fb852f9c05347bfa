import { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { formatExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { chunk, compact, isEqual, uniq } from 'lodash';
import { SpokesConfigSource } from '../config';
import { MuteStore } from '../mute';
import { listCauses } from '../overview/listCauses';
import { entityRefOf } from '../overview/toTracedLine';
import { SnapshotStore, SummarizedExposure } from '../store';
import { Notice } from './Notice';
import { NoticeSender } from './NoticeSender';
import { NoticeStore, ToldNotice } from './NoticeStore';
import { Belonging, planNotices } from './planNotices';
import { unreadScope } from './unreadScope';

const refsAtOnce = 200;

/**
 * Holds what owners should know of against what they were told. It works from states, not from events: what has come and
 * gone within the time that a state must stand tells nobody, and a restart finds what was told in the database.
 */
export class Notifier {
  readonly #config: SpokesConfigSource;
  readonly #store: Pick<SnapshotStore, 'listSummaries'>;
  readonly #notices: NoticeStore;
  readonly #mutes: Pick<MuteStore, 'list'>;
  readonly #index: () => FactsIndex;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #sender: Pick<NoticeSender, 'send'>;
  readonly #now: () => Date;

  constructor(options: {
    config: SpokesConfigSource;
    store: Pick<SnapshotStore, 'listSummaries'>;
    notices: NoticeStore;
    mutes: Pick<MuteStore, 'list'>;
    index: () => FactsIndex;
    catalog: CatalogService;
    auth: AuthService;
    sender: Pick<NoticeSender, 'send'>;
    now?: () => Date;
  }) {
    this.#config = options.config;
    this.#store = options.store;
    this.#notices = options.notices;
    this.#mutes = options.mutes;
    this.#index = options.index;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#sender = options.sender;
    this.#now = options.now ?? (() => new Date());
  }

  async run(): Promise<void> {
    const lines = await this.#store.listSummaries();
    const muted = await this.#mutes.list();
    const told = (await this.#notices.list()).filter(
      ({ scope }) => !scope.startsWith(unreadScope),
    );
    const broken = lines.filter(
      ({ verdict, exposure }) =>
        (verdict === 'blocked' || verdict === 'degraded') &&
        !muted.has(exposure.spoke),
    );
    if (broken.length === 0 && told.length === 0) return;

    const belongings = await this.#belongings(broken);
    const planned = planNotices({
      lines: broken,
      causes: listCauses(broken, this.#config.current),
      belongingOf: exposure => belongings.get(exposure),
    });
    const standing = await this.#standing(broken);
    const toldByScope = new Map(told.map(one => [one.scope, one]));
    for (const notice of planned) {
      await this.#tell(notice, toldByScope.get(notice.scope), standing);
    }

    const scopes = new Set(planned.map(({ scope }) => scope));
    const held = new Set(
      lines
        .filter(
          ({ verdict, exposure }) =>
            verdict === 'unknown' || muted.has(exposure.spoke),
        )
        .map(({ exposure }) => formatExposureRef(exposure)),
    );
    for (const notice of told) {
      if (scopes.has(notice.scope)) continue;
      // Of what cannot be read, or may not be told of, nothing is known to be over.
      if (notice.members.some(member => held.has(member))) continue;
      await this.#tellOver(notice, lines);
    }
  }

  /** New, or about others than before. */
  async #tell(
    notice: Notice,
    told: ToldNotice | undefined,
    standing: ReadonlySet<string>,
  ): Promise<void> {
    const due = notice.members.some(member => standing.has(member));
    const { scope, recipient, title, link, members } = notice;
    const known = { scope, recipient, title, link, members };
    if (told && isEqual(told, known)) return;
    if (told && told.title === title && told.recipient === recipient) {
      await this.#notices.put(known);
      return;
    }
    if (!due) return;
    if (await this.#sender.send(notice)) await this.#notices.put(known);
  }

  async #tellOver(
    told: ToldNotice,
    lines: readonly SummarizedExposure[],
  ): Promise<void> {
    const now = this.#now();
    if (!told.overSince) {
      await this.#notices.put({ ...told, overSince: now.toISOString() });
      return;
    }
    const stoodMs = now.getTime() - Date.parse(told.overSince);
    if (stoodMs < this.#config.current.notifyAfterMs) return;

    const members = new Set(told.members);
    const left = lines.filter(
      ({ exposure, verdict }) =>
        members.has(formatExposureRef(exposure)) &&
        (verdict === 'blocked' || verdict === 'degraded'),
    ).length;
    const sent = await this.#sender.send({
      ...told,
      title: `Over: ${told.title}`,
      description:
        left > 0
          ? `This cause is gone; ${left} of ${told.members.length} still have another one.`
          : 'No hop is in the way any more.',
      severity: 'normal',
    });
    if (sent) await this.#notices.remove(told.scope);
  }

  /** Exposures whose state came by a change that was seen, and has stood long enough. */
  async #standing(
    broken: readonly SummarizedExposure[],
  ): Promise<ReadonlySet<string>> {
    const { notifyAfterMs } = this.#config.current;
    const before = new Date(this.#now().getTime() - notifyAfterMs);
    const old = broken.filter(({ since }) => since <= before.toISOString());
    const names = old.map(({ exposure }) => formatExposureRef(exposure));
    const changed = await this.#notices.lastTransitions(names);
    return new Set(
      names.filter((name, at) => changed.get(name) === old[at].since),
    );
  }

  async #belongings(
    broken: readonly SummarizedExposure[],
  ): Promise<Map<string, Belonging>> {
    const index = this.#index();
    const refs = new Map(
      broken.map(({ exposure }) => [
        formatExposureRef(exposure),
        entityRefOf(index, exposure),
      ]),
    );
    const owners = await this.#owners(uniq(compact([...refs.values()])));
    const belongings = new Map<string, Belonging>();
    for (const [exposure, ref] of refs) {
      const owner = ref && owners.get(ref);
      if (owner) belongings.set(exposure, { owner, link: linkTo(ref) });
    }
    return belongings;
  }

  async #owners(entityRefs: string[]): Promise<Map<string, string>> {
    const owners = new Map<string, string>();
    const credentials = await this.#auth.getOwnServiceCredentials();
    for (const batch of chunk(entityRefs, refsAtOnce)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: batch, fields: ['kind', 'metadata', 'relations'] },
        { credentials },
      );
      for (const entity of compact(items)) {
        const owner = entity.relations?.find(
          ({ type }) => type === RELATION_OWNED_BY,
        )?.targetRef;
        if (owner) owners.set(stringifyEntityRef(entity), owner);
      }
    }
    return owners;
  }
}

function linkTo(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${path}/traffic-flow`;
}
