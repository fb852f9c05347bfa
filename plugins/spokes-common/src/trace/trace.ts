import { Finding } from '../findings/finding';
import { CardRow, Direction, HopKind } from '../findings/hops';
import { Outcome } from '../facts/observed';
import { ExposureRef } from './exposureRef';

/** @public */
export type HopStatus = 'pass' | 'fail' | 'warn' | 'unknown' | 'skipped';

/** @public */
export type Verdict =
  | 'not-live'
  | 'reachable'
  | 'degraded'
  | 'blocked'
  | 'unknown';

/**
 * A fact that a hop needs and that could not be read.
 *
 * @public
 */
export interface MissingFact {
  fact: string;
  outcome: Exclude<Outcome, 'ok'>;
  source: string;
  /** What to do about it. */
  action: string;
  observedAt: string;
}

/**
 * One hop of a trace, judged.
 *
 * @public
 */
export interface HopResult {
  hop: HopKind;
  direction: Direction;
  status: HopStatus;
  /** What was seen, in a few words: `2 of 2 targets healthy`. */
  summary: string;
  findings: Finding[];
  /** Set when the findings of this hop only follow from another one: the code of the cause. */
  follows?: string;
  missing: MissingFact[];
  /** ISO 8601 instant of the oldest evidence used. */
  observedAt: string;
}

/**
 * One row of the entity card: a projection of the hops that map to it.
 *
 * @public
 */
export interface TraceRow {
  row: CardRow;
  status: HopStatus;
  /** `2 of 2 targets healthy · 2 zones` */
  summary: string;
  /** Set when the row's trouble only follows from a cause in another row. */
  follows?: string;
  observedAt: string;
}

/**
 * Requests that were sent on trial, one through each address of the load balancer. They confirm a verdict, or contradict it.
 *
 * @public
 */
export interface TraceProbe {
  /** Addresses that were asked. */
  asked: number;
  /** Of them, those through which the app answered. */
  answered: number;
  /** What it answered first: `200`. */
  status?: number;
  /** ISO 8601 */
  observedAt: string;
}

/**
 * One exposure held against the facts: every hop, both directions.
 *
 * @public
 */
export interface Trace {
  exposure: ExposureRef;
  /** `http://<NLB name>/<path>`; absent while no route leads to the service. */
  url?: string;
  verdict: Verdict;
  /** In request order, then the answer's. Hops without a written check do not appear. */
  hops: HopResult[];
  rows: TraceRow[];
  /** Root causes, the one to mend first on top. */
  causes: Finding[];
  /** Findings that only follow from a cause. */
  consequences: Finding[];
  /** Number of warnings, those that are accepted left out; they never change the verdict. */
  warnings: number;
  /** Number of findings that someone answers for and that are not among the warnings; absent for none. */
  accepted?: number;
  /** The first hop, in request order, whose cause blocks. */
  firstBlocking?: HopKind;
  /** Pods of a new Service that start for the first time, while none is ready and none has failed. */
  starting?: number;
  /** What requests got that were sent on trial lately; absent where none were. */
  probe?: TraceProbe;
  /** Facts that could not be read and could change the verdict. */
  missing: MissingFact[];
  /** ISO 8601 instant of the oldest evidence used. */
  observedAt: string;
}
