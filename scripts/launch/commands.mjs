import { start as startCommand } from './commandStart.mjs';
import { test } from './commandTest.mjs';
import { e2e, fleetPageBench, screenshots } from './commandJourneys.mjs';
import { fitsync } from './commandFitsync.mjs';
import { pack } from './commandPack.mjs';
import { bin, root } from './paths.mjs';
import { run } from './processes.mjs';
import path from 'node:path';

/** Everything that `npm run …` knows. */
export const commands = {
  start: startCommand,
  test,
  tsc: ({ node, args }) => run(node, [bin('tsc'), ...args]),
  lint: async ({ node, args }) => {
    await run(node, [bin('backstage-cli'), 'repo', 'lint', ...args]);
    await run(node, [
      bin('backstage-cli'),
      'repo',
      'fix',
      '--publish',
      '--check',
    ]);
    await run(node, [bin('prettier'), '--check', '--loglevel', 'warn', '.']);
  },
  fix: async ({ node }) => {
    await run(node, [bin('backstage-cli'), 'repo', 'lint', '--fix']);
    await run(node, [bin('backstage-cli'), 'repo', 'fix', '--publish']);
    await run(node, [bin('prettier'), '--write', '--loglevel', 'warn', '.']);
  },
  deps: ({ node }) =>
    run(node, [
      bin('depcruise'),
      '--config',
      path.join(root, '.dependency-cruiser.cjs'),
      'plugins',
      'packages',
    ]),
  // The declarations of each package are put together from what the type check writes.
  build: async ({ node, args }) => {
    await run(node, [bin('tsc')]);
    await run(node, [bin('backstage-cli'), 'repo', 'build', '--all', ...args]);
  },
  pack,
  'api-reports': async ({ node, args }) => {
    await run(node, [bin('tsc')]);
    await run(node, [
      bin('backstage-repo-tools'),
      'api-reports',
      '--allow-all-warnings',
      // Its text holds the folder of the checkout, and our packages point at their sources on purpose.
      '--omit-messages',
      'ae-wrong-input-file-type',
      'plugins/*',
      ...args,
    ]);
  },
  docs: async ({ node, args }) => {
    await runSource(node, 'scripts/findingsReference.ts', args);
    await runSource(node, 'scripts/moduleFiles.ts', args);
    await runSource(node, 'scripts/decisionsIndex.ts', args);
    await run(node, [
      path.join(root, 'packages/cli/bin/fitsync'),
      'render',
      path.join(root, 'examples/fleet'),
      args.includes('--check') ? '--check' : '--take',
    ]);
  },
  async bench({ node, args }) {
    if (args[0] === 'fleet-page') {
      await fleetPageBench({ node });
      return;
    }
    // What the heap holds is measured after a collection.
    await runSource(node, 'plugins/spokes-node/bench/main.ts', args, [
      '--expose-gc',
    ]);
    await runSource(node, 'plugins/spokes-backend/bench/main.ts', args);
  },
  bundle: ({ node, args }) =>
    run(node, [path.join(root, 'scripts/bundleSizes.mjs'), ...args]),
  fitsync,
  e2e,
  screenshots,
  changeset: ({ node, args }) => run(node, [bin('changeset'), ...args]),
};

/** Runs a TypeScript file of the repository as it is. */
function runSource(node, file, args, flags = []) {
  return run(node, [
    ...flags,
    '--no-warnings',
    '--require',
    path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    path.join(root, file),
    ...args,
  ]);
}
