import {
  ExposureRef,
  Finding,
  MissingFact,
  Verdict,
} from '@fitsync/backstage-plugin-spokes-common';

/** What a change does to one exposure. @public */
export interface ExposureEffect {
  exposure: ExposureRef;
  url?: string;
  /** `breaks` and `mends` change the verdict, `alters` what is found behind one that stays. */
  effect: 'breaks' | 'mends' | 'alters';
  before: Verdict;
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
  kind: string;
  namespace: string;
  name: string;
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
  unjudged: UnjudgedObject[];
  /** What was taken for granted, in sentences. */
  assumptions: string[];
}
