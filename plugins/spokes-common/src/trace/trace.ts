import { Finding } from '../findings/finding';
import { CardRow, Direction, HopKind } from '../findings/hops';
import { Outcome } from '../facts/observed';
import { ExposureRef } from './exposureRef';
import { TraceGitOps } from './gitOps';

/** How a hop stands. `unknown` where a fact is missing, `skipped` where there was nothing to judge. @public */
export type HopStatus = 'pass' | 'fail' | 'warn' | 'unknown' | 'skipped';

/** The verdict on an exposure; docs/verdicts.md has the table that tells it. @public */
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
  /** Kind of fact: `routeTables`. */
  fact: string;
  /** Why it is not there. */
  outcome: Exclude<Outcome, 'ok'>;
  /** The account and region, or the cluster. */
  source: string;
  /** What to do about it. */
  action: string;
  /** ISO 8601: when reading it was tried. */
  observedAt: string;
}

/**
 * A check of a hop and what it came to: the rule that was held against what was read, whether or not anything is wrong.
 *
 * @public
 */
export interface HopCheck {
  /** What has to be so, in a sentence. */
  rule: string;
  /** How it ended; one that found something is told by its findings instead. */
  status: 'pass' | 'unknown' | 'skipped';
  /** What was seen, in a few words; empty where it holds and there is no more to say; why it was not judged, where it was not. */
  found: string;
  /** The calls or lists that it was read by, joined by commas; empty where it needed none. */
  source: string;
  /** ISO 8601 instant of the oldest of them. */
  observedAt: string;
}

/**
 * One hop of a trace, judged.
 *
 * @public
 */
export interface HopResult {
  /** Which one. */
  hop: HopKind;
  /** What it is called where that is not what the table of hops says. */
  title?: 'HTTPRoute' | 'GRPCRoute';
  /** Of the request, or of its answer. */
  direction: Direction;
  /** The worst of its findings, or what is unknown. */
  status: HopStatus;
  /** What was seen, in a few words: `2 of 2 targets healthy`. */
  summary: string;
  /** What was found at it, causes and consequences. */
  findings: Finding[];
  /** Set when the findings of this hop only follow from another one: the code of the cause. */
  follows?: string;
  /** What was not read, and would tell. */
  missing: MissingFact[];
  /** Its checks that found nothing; there only where somebody asked for the evidence of the exposure. */
  checks?: HopCheck[];
  /** ISO 8601 instant of the oldest evidence used. */
  observedAt: string;
}

/**
 * One row of the entity card: a projection of the hops that map to it.
 *
 * @public
 */
export interface TraceRow {
  /** Which one. */
  row: CardRow;
  /** The worst of its hops. */
  status: HopStatus;
  /** `2 of 2 targets healthy · 2 zones` */
  summary: string;
  /** Set when the row's trouble only follows from a cause in another row. */
  follows?: string;
  /** ISO 8601 instant of the oldest evidence used. */
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
 * One address of the load balancer, and what becomes of the requests that clients send to it. Clients pick one at random.
 *
 * @public
 */
export interface TraceZone {
  /** `us-east-2a` */
  zone: string;
  /** The load balancer's own address there. */
  address: string;
  /** What becomes of a request there. */
  outcome: 'passes' | 'lost' | 'unknown';
  /** What that was told by, in a few words. */
  because: string;
}

/**
 * A registered target, as the load balancer sees it.
 *
 * @public
 */
export interface TraceTarget {
  /** Private IPv4 address, or instance id. */
  address: string;
  /** The NodePort. */
  port: number;
  /** `healthy`, `unhealthy`, `initial` … */
  state: string;
  /** Why it is in no better state: `Target.Timeout`. */
  reason?: string;
  /** Zone of the node behind it, where known. */
  zone?: string;
}

/**
 * One exposure held against the facts: every hop, both directions.
 *
 * @public
 */
export interface Trace {
  /** Whose trace it is. */
  exposure: ExposureRef;
  /** `http://<NLB name>/<path>`; absent while no route leads to the service. */
  url?: string;
  /** Told by blocking findings only. */
  verdict: Verdict;
  /** In request order, then the answer's. Hops without a written check do not appear. */
  hops: HopResult[];
  /** The rows of the card. */
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
  /** The load balancer's addresses, in the order of their zones; absent where they were not read. */
  zones?: TraceZone[];
  /** Those in the worst state first, and no more of them than one can look at; absent where they were not read. */
  targets?: TraceTarget[];
  /** How far GitOps is with the folder of the exposure; it changes no verdict. Absent in traces of an earlier version. */
  gitOps?: TraceGitOps;
  /** Facts that could not be read and could change the verdict. */
  missing: MissingFact[];
  /** ISO 8601 instant of the oldest evidence used. */
  observedAt: string;
}
