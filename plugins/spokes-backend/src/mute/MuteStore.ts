import { MuteView } from '@fitsync/backstage-plugin-spokes-common';
import { Knex } from 'knex';
import { MuteRow, tables } from '../store';

/** Remembers which spokes are muted. One that has ended is none. */
export class MuteStore {
  readonly #knex: Knex;
  readonly #now: () => Date;

  constructor(options: { knex: Knex; now?: () => Date }) {
    this.#knex = options.knex;
    this.#now = options.now ?? (() => new Date());
  }

  /** By the name of the spoke. */
  async list(): Promise<Map<string, MuteView>> {
    const rows = await this.#knex<MuteRow>(tables.mutes).where(
      'until',
      '>',
      this.#now().toISOString(),
    );
    return new Map(
      rows.map(({ spoke, until, by, reason }) => [
        spoke,
        { until, by, reason },
      ]),
    );
  }

  async put(spoke: string, mute: MuteView): Promise<void> {
    await this.#knex<MuteRow>(tables.mutes)
      .insert({ spoke, ...mute })
      .onConflict('spoke')
      .merge();
  }

  async remove(spoke: string): Promise<void> {
    await this.#knex<MuteRow>(tables.mutes).where({ spoke }).delete();
  }

  /** Forgets those that have ended. */
  async removeEnded(): Promise<void> {
    await this.#knex<MuteRow>(tables.mutes)
      .where('until', '<=', this.#now().toISOString())
      .delete();
  }
}
