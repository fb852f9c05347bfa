import { InputError } from '@backstage/errors';
import {
  awsFactsSchema,
  clusterFactsSchema,
  Facts,
  spokeBindingSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { commandLimits } from '@fitsync/backstage-plugin-spokes-node/manifests';
import { z } from 'zod';
import { fromWhereTyped, readBounded } from './readTexts';

const snapshotSchema: z.ZodType<Facts> = z.object({
  schemaVersion: z.literal(1),
  takenAt: z.iso.datetime(),
  spokes: z.array(spokeBindingSchema),
  aws: z.array(awsFactsSchema),
  clusters: z.array(clusterFactsSchema),
});

/**
 * Reads a snapshot of facts.
 *
 * @throws InputError naming what is wrong.
 */
export function readSnapshot(file: string): Facts {
  const text = readBounded(file === '-' ? 0 : fromWhereTyped(file), file, {
    bytes: commandLimits.bytes,
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new InputError(`${file} is no JSON`);
  }
  const parsed = snapshotSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new InputError(
    `${file} is no snapshot of facts: ${
      path.join('.') || 'its root'
    }: ${message}`,
  );
}
