import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SeedFiles } from '../GitRepositories';

// eslint-disable-next-line no-restricted-syntax -- the sandbox runs from the source and is never published
const example = path.resolve(__dirname, '../../../../../examples/fleet');

/** Apps and their records are not begun with: those of the sandbox's clusters are not made by a template. */
const withoutApps = (file: string) =>
  !/^(records|clusters\/[^/]+\/apps)\//.test(file);

/** The fleet repository as the templates would have begun it: the hub, both spokes, the modules that they use. */
export const fleetFiles: SeedFiles = Object.fromEntries(
  readdirSync(example, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => [path.relative(example, file).split(path.sep).join('/'), file])
    .filter(([name]) => withoutApps(name))
    .map(([name, file]) => [name, readFileSync(file, 'utf8')]),
);
