import {
  ExposureRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { Knex } from 'knex';
import { tables, Transition, transitionSchema, TransitionRow } from '../store';
import { formatCursor, parseCursor } from './cursor';

/** Which transitions, and how many of them. */
export interface TransitionFilter {
  /** Absent: those of the whole fleet. */
  exposures?: ExposureRef[];
  spoke?: string;
  /** Code of a cause that came or went. */
  code?: string;
  /** ISO 8601; both ends are part of it. */
  since?: string;
  until?: string;
  cursor?: string;
  limit: number;
}

/** Newest first; `next` is the cursor of the page with older ones. */
export interface TransitionPage {
  items: Transition[];
  next?: string;
}

/** Reads the history of verdicts, page by page. */
export class TransitionReader {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async page(filter: TransitionFilter): Promise<TransitionPage> {
    const { exposures, spoke, code, since, until, cursor, limit } = filter;
    if (exposures?.length === 0) return { items: [] };

    const query = this.#knex<TransitionRow>(tables.transitions)
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1)
      .select('id', 'at', 'transition');
    if (exposures) query.whereIn('exposure', exposures.map(formatExposureRef));
    if (spoke) query.where('exposure', '>=', `${spoke}/`);
    // '0' is what comes after '/': together, everything that begins with the spoke's name and a slash.
    if (spoke) query.where('exposure', '<', `${spoke}0`);
    if (code) query.whereRaw(`codes like ? escape '!'`, [likeCode(code)]);
    if (since) query.where('at', '>=', new Date(since).toISOString());
    if (until) query.where('at', '<=', new Date(until).toISOString());
    if (cursor) {
      const { at, id } = parseCursor(cursor);
      query.where(older =>
        older
          .where('at', '<', at)
          .orWhere(same => same.where('at', at).andWhere('id', '<', id)),
      );
    }

    const rows = await query;
    const taken = rows.slice(0, limit);
    const last = taken.at(-1);
    return {
      items: taken.map(row =>
        transitionSchema.parse(JSON.parse(row.transition)),
      ),
      ...(last && rows.length > limit && { next: formatCursor(last) }),
    };
  }
}

/** An underscore stands for any character otherwise. */
function likeCode(code: string): string {
  return `%,${code.replaceAll('_', '!_')},%`;
}
