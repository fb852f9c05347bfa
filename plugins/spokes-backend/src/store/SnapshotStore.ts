import {
  ExposureRef,
  Trace,
  Verdict,
} from '@fitsync/backstage-plugin-spokes-common';
import { SourceFacts } from './FactSource';
import { TraceSummary } from './traceSummary';

/** Facts as they are stored; `version` changes with each write. */
export interface StoredFacts {
  source: string;
  version: string;
  content: SourceFacts;
}

/** The newest trace of an exposure, and since when its verdict stands. */
export interface StoredTrace {
  trace: Trace;
  /** ISO 8601 */
  since: string;
  /** The last trace whose verdict was known, and since when that stood; set while the verdict is unknown. */
  settled?: { trace: Trace; since: string };
  /** What changed with the last transition, in a sentence. */
  changed?: string;
}

/** A change of verdict, with what was behind it. Never to or from unknown. */
export interface Transition {
  id: string;
  /** When it was seen. ISO 8601. */
  at: string;
  exposure: ExposureRef;
  before: Trace;
  after: Trace;
  /** What differs in the deciding facts, in a sentence. */
  changed: string;
  /** The same, a part each; absent in what an earlier version has stored. */
  changes?: string[];
  /** Between which two reads it happened. ISO 8601. */
  interval: { from: string; to: string };
}

/** What a new trace makes of the stored one. */
export interface Advance {
  stored: StoredTrace;
  transition?: Transition;
}

/** How far a cause reaches. */
export interface CauseReach {
  /** Exposures in the fleet with the same first cause on the same resource. */
  affected: number;
  /** Exposures traced on the spokes that it reaches. */
  total: number;
}

/** An exposure that is traced, and how it stands. */
export interface TracedExposure {
  exposure: ExposureRef;
  verdict: Verdict;
}

/** A line of a list: an exposure and what its newest trace comes to. */
export interface SummarizedExposure extends TracedExposure {
  /** ISO 8601: since when the verdict stands. */
  since: string;
  summary: TraceSummary;
}

/** Newest facts, newest trace of each exposure, and the history of verdicts. */
export interface SnapshotStore {
  /** Version of each source's facts. */
  listFactVersions(): Promise<Map<string, string>>;
  readFacts(sources: string[]): Promise<StoredFacts[]>;
  /**
   * Keeps facts, reduced to what the schemas name.
   *
   * @returns the new version, or undefined when a later holder of the source has written already (`fence`).
   */
  saveFacts(
    content: SourceFacts,
    options?: { fence?: number },
  ): Promise<string | undefined>;
  removeFacts(sources: string[]): Promise<void>;

  listTraced(): Promise<TracedExposure[]>;
  /** Every exposure that is traced, in few words; one that has not changed is the same object as before. */
  listSummaries(): Promise<SummarizedExposure[]>;
  readTrace(exposure: ExposureRef): Promise<StoredTrace | undefined>;
  /**
   * Brings traces forward, each in one step with what stands there, so that two replicas do not record one transition
   * twice.
   *
   * @returns true when something that a viewer sees has changed.
   */
  advanceTraces(
    traces: Trace[],
    advance: (previous: StoredTrace | undefined, trace: Trace) => Advance,
  ): Promise<{ changed: boolean; transitions: Transition[] }>;
  removeTraces(exposures: ExposureRef[]): Promise<void>;
  /** How far the first cause of a trace reaches; undefined when it has none. */
  readReach(trace: Trace): Promise<CauseReach | undefined>;
  /** Newest first. */
  listTransitions(
    exposure: ExposureRef,
    options: { limit: number },
  ): Promise<Transition[]>;
  /** Forgets transitions that were seen before. */
  removeTransitions(before: Date): Promise<void>;
}
