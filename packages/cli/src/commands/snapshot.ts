import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import {
  collectSnapshot,
  connectByKubeconfig,
} from '@fitsync/backstage-plugin-spokes-node/snapshot';
import fs from 'node:fs';
import { exitCodes } from '../exitCodes';
import { readSpokesConfig } from '../input/readSpokesConfig';
import { fromWhereTyped } from '../input/readTexts';
import { oneLine } from '../output/oneLine';
import { print } from '../output/print';
import { writeSecret } from '../output/writeSecret';

/** `fitsync snapshot`: reads everything once with the caller's own credentials, into a file. */
export async function snapshot(options: {
  config: string;
  out: string;
  kubeconfig?: string;
  context: string[];
  force: boolean;
}): Promise<number> {
  const { aws, endpoints, sandbox, spokes } = readSpokesConfig(options.config);
  if (spokes.length === 0) {
    throw new InputError(`${options.config} has no spokes.clusters`);
  }
  const file = fromWhereTyped(options.out);
  // Said before minutes are spent on reading.
  if (!options.force && fs.existsSync(file)) {
    throw new InputError(
      `${options.out} is there already; --force writes over it`,
    );
  }
  const facts = await collectSnapshot({
    spokes,
    endpoints,
    sandbox,
    config: new ConfigReader(JSON.parse(JSON.stringify({ aws }))),
    connect: connectByKubeconfig({
      ...(options.kubeconfig && { file: fromWhereTyped(options.kubeconfig) }),
      contexts: new Map(options.context.map(toPair)),
    }),
  });
  writeSecret(file, `${JSON.stringify(facts)}\n`, {
    force: options.force,
    shown: options.out,
  });
  const unread = unreadOf(facts);
  for (const one of unread) process.stderr.write(`fitsync: ${oneLine(one)}\n`);
  await print(
    `${options.out}: ${facts.aws.length} places of AWS, ${facts.clusters.length} clusters, ${unread.length} reads failed\n`,
  );
  return unread.length > 0 ? exitCodes.unknown : exitCodes.clean;
}

function toPair(text: string): [string, string] {
  const sign = text.indexOf('=');
  if (sign < 1) {
    throw new InputError(
      `--context ${text} must say which context a cluster has: <cluster>=<context>`,
    );
  }
  return [text.slice(0, sign), text.slice(sign + 1)];
}

interface Read {
  outcome: string;
  source: string;
  action?: string;
}

/** Reads that gave no value, each once. */
function unreadOf({ aws, clusters }: Facts): string[] {
  const found = [...aws, ...clusters].flatMap(one => {
    const place = 'cluster' in one ? one.cluster : one.account;
    return Object.values(one)
      .flatMap((value: unknown) =>
        isRead(value) || typeof value !== 'object' || value === null
          ? [value]
          : Object.values(value),
      )
      .filter(isRead)
      .filter(({ outcome }) => outcome !== 'ok')
      .map(({ action = '', source }) => `${place}: ${source}: ${action}`);
  });
  return [...new Set(found)];
}

function isRead(value: unknown): value is Read {
  return (
    typeof value === 'object' &&
    value !== null &&
    'outcome' in value &&
    'source' in value
  );
}
