import { InputError } from '@backstage/errors';
import { reference } from '../world/reference';

/** The zones of the one region that the sandbox has. */
const zones = [
  reference.zones.a,
  reference.zones.b,
  { id: 'use2-az3', name: 'us-east-2c' },
];

/** A zone by its name or its id. */
export function zoneOf(nameOrId: string): { id: string; name: string } {
  const zone = zones.find(({ id, name }) => [id, name].includes(nameOrId));
  if (!zone) {
    throw new InputError(
      `azs: ${nameOrId} is no zone of ${reference.region}, the one region that the sandbox has`,
    );
  }
  return zone;
}
