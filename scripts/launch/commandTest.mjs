import { bin } from './paths.mjs';
import { run } from './processes.mjs';

/** `npm test`: every test that needs no browser. */
export async function test({ node, args }) {
  await run(node, [bin('backstage-cli'), 'repo', 'test', ...args], {
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
