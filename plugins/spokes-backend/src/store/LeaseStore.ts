/** A shard that is held. */
export interface Lease {
  shard: string;
  owner: string;
  /** Grows with every change of holder: a write that carries an older one is refused. */
  token: number;
}

/** The outcome of asking for a shard. */
export type LeaseAnswer =
  | { status: 'held'; lease: Lease }
  | {
      /** Someone else holds it. */
      status: 'taken';
      owner: string;
      expiresInMs: number;
    };

/** Who does what, until when; shared by all replicas. */
export interface LeaseStore {
  /** Takes a shard that is free or expired. Asking again while it is held does not prolong it. */
  acquire(shard: string, owner: string, ttlMs: number): Promise<LeaseAnswer>;
  /** Prolongs a lease. False when it was lost. */
  renew(lease: Lease, ttlMs: number): Promise<boolean>;
  release(lease: Lease): Promise<void>;
}
