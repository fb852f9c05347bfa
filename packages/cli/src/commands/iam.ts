import { iamPolicy } from '@fitsync/backstage-plugin-spokes-node/least-privilege';
import { exitCodes } from '../exitCodes';
import { print } from '../output/print';

/** `fitsync iam`: generated from the calls that the collector makes. */
export async function iam(): Promise<number> {
  await print(`${JSON.stringify(iamPolicy(), null, 2)}\n`);
  return exitCodes.clean;
}
