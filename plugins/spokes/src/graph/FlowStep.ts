import {
  Direction,
  Finding,
  Hop,
  HopKind,
  HopResult,
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
  /** What a consequence follows from. */
  cause?: Finding;
}
