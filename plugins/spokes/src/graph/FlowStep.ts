import {
  Direction,
  Finding,
  Hop,
  HopKind,
  HopResult,
  TraceZone,
} from '@fitsync/backstage-plugin-spokes-common';
import { Tone } from './toneOf';

/** One hop of the path, as it is shown. */
export interface FlowStep {
  hop: HopKind;
  title: string;
  place: Hop['place'];
  direction: Direction;
  tone: Tone;
  result: HopResult;
  /** The zones that it shows apart, where they fare differently. */
  zones?: TraceZone[];
  /** What a consequence follows from. */
  cause?: Finding;
}
