import { rbacManifest } from '@fitsync/backstage-plugin-spokes-node/least-privilege';
import { exitCodes } from '../exitCodes';
import { print } from '../output/print';

/** `fitsync rbac`: generated from the kinds that the collector watches. */
export async function rbac(): Promise<number> {
  await print(rbacManifest());
  return exitCodes.clean;
}
