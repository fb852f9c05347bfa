import {
  HopKind,
  Message,
  Severity,
} from '@fitsync/backstage-plugin-spokes-common';
import { ManifestSet } from './ManifestSet';

/** What a check says of an object. */
export interface ManifestReport<Args> {
  /** The object of the set that the finding names. */
  on: object;
  args: Args;
  /** The part of the object that is at fault, for its line. */
  at?: readonly (string | number)[];
  /** For a code whose weight depends on the case. */
  severity?: Severity;
  /** For a code that belongs to no single hop. */
  hop?: HopKind;
}

type ArgsOf<M> = M extends Message<string, infer Args> ? Args : never;

/** Reports a message that the check declares. */
export type ReportManifest<M extends Message> = <Sent extends M>(
  message: Sent,
  report: ManifestReport<ArgsOf<Sent>>,
) => void;

/** Holds objects against each other. Pure: the same set gives the same findings. */
export interface ManifestCheck<M extends Message = Message> {
  /** `hop-kind.what-holds-in-kebab-case`, unique among the checks of manifests. */
  id: string;
  /** What is true where nothing is found, in a sentence. */
  description: string;
  /** The messages it may report; the types refuse any other. */
  emits: readonly M[];
  /** Reports as often as something is found; that the same is said of an object once is the caller's care. */
  run(set: ManifestSet, report: ReportManifest<M>): void;
}

export function defineManifestCheck<const M extends Message>(
  check: ManifestCheck<M>,
): ManifestCheck {
  return check as unknown as ManifestCheck;
}
