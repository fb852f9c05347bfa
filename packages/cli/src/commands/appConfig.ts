import { InputError } from '@backstage/errors';
import { fleetConfig } from '@fitsync/backstage-plugin-spokes-node/fleet';
import { stringify } from 'yaml';
import { exitCodes } from '../exitCodes';
import { readFleet } from '../input/readFleet';
import { print } from '../output/print';

const header = `# Rendered by \`fitsync app-config\` from the app-config.yaml of every hub and spoke: change those, and run it again.
# One more --config file of Backstage. Tokens and CAs are environment variables; see the README of each spoke.
`;

/** `fitsync app-config`: the part of Backstage's configuration that a fleet gives. */
export async function appConfig(folder: string): Promise<number> {
  const { blueprints, files } = readFleet(folder);
  const { hubs, spokes, unreadable } = blueprints;
  if (unreadable.length > 0) {
    throw new InputError(
      unreadable.map(one => `${one.path}: ${one.reason}`).join('; '),
    );
  }
  for (const { folder: own } of [...hubs, ...spokes]) {
    if (!files.some(file => file.path === `${own}/app-config.yaml`)) {
      throw new InputError(
        `${own}/app-config.yaml is missing: fitsync render writes it`,
      );
    }
  }
  const text = stringify(fleetConfig(files), {
    aliasDuplicateObjects: false,
    compat: 'yaml-1.1',
    lineWidth: 0,
    singleQuote: true,
  });
  await print(`${header}\n${text}`);
  return exitCodes.clean;
}
