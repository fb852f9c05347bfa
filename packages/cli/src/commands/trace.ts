import { Verdict } from '@fitsync/backstage-plugin-spokes-common';
import {
  createFactsIndex,
  traceExposure,
} from '@fitsync/backstage-plugin-spokes-node/trace';
import { exitCodes } from '../exitCodes';
import { AskedFor, findExposure } from '../input/findExposure';
import { readSnapshot } from '../input/readSnapshot';
import { adviceOf } from '../output/adviceOf';
import { notComparedHere } from '../output/notComparedHere';
import { print } from '../output/print';
import { sayUnjudged } from '../output/sayUnjudged';
import { traceEncoders } from '../output/traceEncoders';
import { Format } from '../output/formats';

const codes: Record<Verdict, number> = {
  reachable: exitCodes.clean,
  degraded: exitCodes.findings,
  blocked: exitCodes.findings,
  'not-live': exitCodes.findings,
  unknown: exitCodes.unknown,
};

/** `fitsync trace`: walks every hop of one exposure over a snapshot. */
export async function trace(
  options: AskedFor & { snapshot: string; output: Format<'trace'> },
): Promise<number> {
  const index = createFactsIndex(readSnapshot(options.snapshot));
  const traced = traceExposure(index, findExposure(index, options), {
    onFailure: sayUnjudged(),
  });
  const report = {
    ...traced,
    advice: adviceOf(traced),
    comparison: notComparedHere,
  };
  await print(traceEncoders[options.output](report));
  return codes[traced.verdict];
}
