import {
  ExposureRef,
  Finding,
  MissingFact,
  Verdict,
} from '@fitsync/backstage-plugin-spokes-common';

/** What a change does to one exposure. @public */
export interface ExposureEffect {
  /** One of a spoke whose cluster the change is of; several spokes may share a cluster. */
  exposure: ExposureRef;
  /** After the change, or else before it; absent where no route leads to it in either. */
  url?: string;
  /** `breaks` and `mends` change the verdict, `alters` what is found behind one that stays. */
  effect: 'breaks' | 'mends' | 'alters';
  /** On the facts as they were read. */
  before: Verdict;
  /** On the same facts with the change laid over them. */
  after: Verdict;
  /** Causes that come, the one to mend first on top. */
  causes: Finding[];
  /** Causes that go. */
  mended: Finding[];
  /** Warnings and information that come. */
  warnings: Finding[];
  /** What could not be read and leaves the verdict open afterwards. */
  missing: MissingFact[];
}

/** An object of the change that no verdict can take into account. @public */
export interface UnjudgedObject {
  /** As written; `object` for what has no kind. */
  kind: string;
  /** `default` also for what has none. */
  namespace: string;
  /** `?` for what has none. */
  name: string;
  /** In words that follow a colon: `it is malformed at spec.http`. */
  because: string;
}

/** What a change would do to what is live. @public */
export interface WhatIf {
  /** Instant of the facts that it was held against. */
  takenAt: string;
  /** Exposures that were traced with and without the change. */
  exposures: number;
  /** Those that it changes anything for, the worst first. */
  effects: ExposureEffect[];
  /** What the verdicts leave out: a change that holds some is not proven harmless by them. */
  unjudged: UnjudgedObject[];
  /** What was taken for granted, in sentences. */
  assumptions: string[];
}
