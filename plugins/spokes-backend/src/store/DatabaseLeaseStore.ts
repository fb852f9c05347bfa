import { Knex } from 'knex';
import { Lease, LeaseAnswer, LeaseStore } from './LeaseStore';
import { LeaseRow, tables } from './rows';

/**
 * Leases as rows. Expiry is judged by the replicas' own clocks, which may differ by less than a lease's time; the token
 * is what makes a late write harmless.
 */
export class DatabaseLeaseStore implements LeaseStore {
  readonly #knex: Knex;
  readonly #now: () => number;

  constructor(options: { knex: Knex; now?: () => number }) {
    this.#knex = options.knex;
    this.#now = options.now ?? Date.now;
  }

  async acquire(
    shard: string,
    owner: string,
    ttlMs: number,
  ): Promise<LeaseAnswer> {
    const now = this.#now();
    const expires = now + ttlMs;

    const inserted = await this.#knex<LeaseRow>(tables.leases)
      .insert({ shard, owner, token: 1, expires_at: expires })
      .onConflict('shard')
      .ignore()
      .returning('token');
    if (inserted.length > 0) {
      return { status: 'held', lease: { shard, owner, token: 1 } };
    }

    const taken = await this.#knex<LeaseRow>(tables.leases)
      .where({ shard })
      .andWhere('expires_at', '<=', now)
      .update({
        owner,
        token: this.#knex.raw('token + 1'),
        expires_at: expires,
      })
      .returning('token');
    if (taken.length > 0) {
      return { status: 'held', lease: { shard, owner, token: taken[0].token } };
    }

    const row = await this.#knex<LeaseRow>(tables.leases)
      .where({ shard })
      .first();
    return {
      status: 'taken',
      owner: row?.owner ?? owner,
      expiresInMs: Math.max(0, Number(row?.expires_at ?? now) - now),
    };
  }

  async renew(lease: Lease, ttlMs: number): Promise<boolean> {
    const renewed = await this.#knex<LeaseRow>(tables.leases)
      .where({ ...lease })
      .update({ expires_at: this.#now() + ttlMs });
    return renewed > 0;
  }

  async release(lease: Lease): Promise<void> {
    await this.#knex<LeaseRow>(tables.leases)
      .where({ ...lease })
      .update({ expires_at: 0 });
  }
}
