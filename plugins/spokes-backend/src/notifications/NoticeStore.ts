import { Knex } from 'knex';
import { chunk } from 'lodash';
import { z } from 'zod';
import { NoticeRow, tables, TransitionRow } from '../store';
import { Notice } from './Notice';

/** A notice that was sent. */
export type ToldNotice = Pick<
  Notice,
  'scope' | 'recipient' | 'title' | 'link' | 'members'
> & {
  /** ISO 8601: since when it stands no more; it may come back. */
  overSince?: string;
};

const membersSchema = z.array(z.string());
const atOnce = 500;

/** Remembers what was told, so that neither a restart nor another replica tells it again. */
export class NoticeStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async list(): Promise<ToldNotice[]> {
    const rows = await this.#knex<NoticeRow>(tables.notices);
    return rows.map(({ over_since, members, ...row }) => ({
      ...row,
      members: membersSchema.parse(JSON.parse(members)),
      ...(over_since && { overSince: over_since }),
    }));
  }

  async put(notice: ToldNotice): Promise<void> {
    const { scope, recipient, title, link, members, overSince } = notice;
    await this.#knex<NoticeRow>(tables.notices)
      .insert({
        scope,
        recipient,
        title,
        link,
        members: JSON.stringify(members),
        over_since: overSince ?? null,
      })
      .onConflict('scope')
      .merge();
  }

  async remove(scope: string): Promise<void> {
    await this.#knex<NoticeRow>(tables.notices).where({ scope }).delete();
  }

  /** When the verdict of each of some exposures last changed; absent for one that was only ever seen as it is. */
  async lastTransitions(exposures: string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const batch of chunk(exposures, atOnce)) {
      const rows = await this.#knex<TransitionRow>(tables.transitions)
        .whereIn('exposure', batch)
        .groupBy('exposure')
        .select('exposure')
        .max({ at: 'at' });
      rows.forEach(({ exposure, at }) => found.set(exposure, String(at)));
    }
    return found;
  }
}
