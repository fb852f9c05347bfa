import { InputError } from '@backstage/errors';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const teamsFile = '.fitsync/teams.yaml';
const schema = z.record(z.string(), z.string());

/** Entity ref → team: those of the fleet's own file, then those that were typed, which win. */
export function readTeams(
  root: string,
  typed: readonly string[],
): Map<string, string> {
  return new Map([
    ...Object.entries(readFile(root)),
    ...typed.map((pair): [string, string] => {
      const sign = pair.indexOf('=');
      if (sign < 1) {
        throw new InputError(
          `--team ${pair} must say which team an owner is, such as group:default/platform=@acme/platform`,
        );
      }
      return [pair.slice(0, sign), pair.slice(sign + 1)];
    }),
  ]);
}

function readFile(root: string): Record<string, string> {
  const file = path.join(root, teamsFile);
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return {};
  if (!stat.isFile() || stat.size > 1024 * 1024) {
    throw new InputError(`${teamsFile} is no file of at most 1 MiB`);
  }
  try {
    const content: unknown = parse(fs.readFileSync(file, 'utf8'), {
      maxAliasCount: 0,
      logLevel: 'error',
    });
    return schema.parse(content ?? {});
  } catch (error) {
    throw new InputError(
      `${teamsFile} must hold lines such as group:default/platform: '@acme/platform'`,
      error,
    );
  }
}
