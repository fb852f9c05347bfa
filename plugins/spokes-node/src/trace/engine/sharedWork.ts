import { Pod } from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../defineCheck';
import { SpokeIndex } from '../lookup/spokeIndex';
import type { JudgedHop } from './judgeHops';
import type { CheckRun } from './runChecks';
import type { SummedRow } from './toRows';

/**
 * What exposures have in common that come in alike: those of a spoke on one public port, or those of them that come in by
 * the same gateway pods, at one version of the facts. Lists have an entry for each input, check, hop or row, undefined where
 * nothing is known yet.
 */
export interface SharedWork {
  /** Inputs that all of them share. */
  inputs: (Input<unknown> | undefined)[];
  /** Runs of checks that all of them share. */
  runs: (CheckRun | undefined)[];
  /** The last run of each check that found nothing: most exposures have the same to say. */
  quiet: (CheckRun | undefined)[];
  /** How each hop was judged last. */
  hops: (JudgedHop | undefined)[];
  /** How each row was summed up last. */
  rows: (SummedRow | undefined)[];
}

const works = new WeakMap<object, Map<number, SharedWork>>();

/** The same for every exposure of the spoke on the port. */
export function sharedWork(index: SpokeIndex, port: number): SharedWork {
  return workOf(index, port);
}

/** The same for those on the port that come in by the same pods of a gateway, as `podsOfGateway` finds them. */
export function workOfGateway(pods: Input<Pod[]>, port: number): SharedWork {
  return workOf(pods, port);
}

function workOf(shared: object, port: number): SharedWork {
  let byPort = works.get(shared);
  if (!byPort) works.set(shared, (byPort = new Map()));
  let work = byPort.get(port);
  if (!work) {
    work = { inputs: [], runs: [], quiet: [], hops: [], rows: [] };
    byPort.set(port, work);
  }
  return work;
}
