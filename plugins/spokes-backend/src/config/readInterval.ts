import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const shortest = 1000;

/** Reads a duration of at least a second. */
export function readInterval(
  config: Config | undefined,
  name: string,
  fallbackMs: number,
  /** Where `config` stands. */
  path: string = 'spokes.intervals',
): number {
  if (!config?.has(name)) return fallbackMs;
  const key = `${path}.${name}`;
  const ms = parse(config, name, key);
  if (!(ms >= shortest)) {
    throw new InputError(
      `${key} is ${JSON.stringify(
        config.get(name),
      )}; use at least one second, e.g. { seconds: 30 }`,
    );
  }
  return ms;
}

function parse(config: Config, name: string, key: string): number {
  try {
    return durationToMilliseconds(
      readDurationFromConfig(config, { key: name }),
    );
  } catch (error) {
    throw new InputError(
      `${key} is ${JSON.stringify(
        config.get(name),
      )}; use a duration, e.g. { seconds: 30 } or '30s'`,
      toError(error),
    );
  }
}
