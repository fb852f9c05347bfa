import { parseExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import {
  createFactsIndex,
  traceExposure,
} from '@fitsync/backstage-plugin-spokes-node/trace';
import { exitCodes } from '../exitCodes';
import { readSnapshot } from '../input/readSnapshot';
import { print } from '../output/print';
import { traceToText } from '../output/traceToText';

/** `fitsync trace`: ends with 1 when a cause was found, or when the verdict is unknown. */
export async function trace(options: {
  snapshot: string;
  exposure: string;
  output: 'text' | 'json';
}): Promise<number> {
  const ref = parseExposureRef(options.exposure);
  const traced = traceExposure(
    createFactsIndex(readSnapshot(options.snapshot)),
    ref,
  );
  await print(
    options.output === 'json'
      ? `${JSON.stringify(traced, null, 2)}\n`
      : traceToText(traced),
  );
  return traced.causes.length > 0 || traced.verdict === 'unknown'
    ? exitCodes.findings
    : exitCodes.clean;
}
