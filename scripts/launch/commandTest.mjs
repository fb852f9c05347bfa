import { bin } from './paths.mjs';
import { run } from './processes.mjs';

/** `npm test`: every test that needs no browser. */
export async function test({ node, args }) {
  // A case that hangs ends after this; the five seconds of Jest are short on a machine that has more to do.
  const patience = '--testTimeout=30000';
  await run(node, [bin('backstage-cli'), 'repo', 'test', patience, ...args], {
    env: {
      ...process.env,
      // Without it the runner watches for changes and never ends.
      CI: '1',
      // Databases for tests: SQLite, and each PostgreSQL named in the environment; never a container.
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      NODE_OPTIONS: '--no-node-snapshot --no-deprecation',
      TZ: 'UTC',
    },
    failure: 'Some tests failed; the list is above.',
  });
}
