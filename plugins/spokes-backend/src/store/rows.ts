/** Names of the tables. */
export const tables = {
  facts: 'spokes_facts',
  traces: 'spokes_traces',
  transitions: 'spokes_transitions',
  leases: 'spokes_leases',
  mutes: 'spokes_mutes',
  notices: 'spokes_notices',
} as const;

/** A row of `spokes_facts`. */
export interface FactsRow {
  source: string;
  version: string;
  fence: number;
  facts: string;
}

/** A row of `spokes_traces`. */
export interface TraceRow {
  exposure: string;
  spoke: string;
  verdict: string;
  since: string;
  cause: string | null;
  digest: string;
  trace: string;
  settled: string | null;
  changed: string | null;
  summary: string | null;
}

/** A row of `spokes_transitions`. */
export interface TransitionRow {
  id: string;
  exposure: string;
  at: string;
  transition: string;
  /** Each between commas. */
  codes: string | null;
}

/** A row of `spokes_notices`. */
export interface NoticeRow {
  scope: string;
  recipient: string;
  title: string;
  link: string;
  members: string;
  over_since: string | null;
}

/** A row of `spokes_mutes`. */
export interface MuteRow {
  spoke: string;
  until: string;
  by: string;
  reason: string;
}

/** A row of `spokes_leases`. */
export interface LeaseRow {
  shard: string;
  owner: string;
  token: number;
  /** Milliseconds since 1970; PostgreSQL gives a bigint as text. */
  expires_at: number | string;
}
