import fs from 'node:fs';
import path from 'node:path';
import { bin, root } from './paths.mjs';
import { CommandFailed, run, stopAll } from './processes.mjs';
import { startSandbox } from './startSandbox.mjs';

const browsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].filter(Boolean);

/** `npm run e2e`: the journeys in a real browser, on the sandbox. */
export const e2e = ({ node, args }) =>
  playwright(node, ['journeys', 'readings'], args);

/** `npm run screenshots`: makes the pictures of the README and the docs. */
export const screenshots = ({ node, args }) =>
  playwright(node, ['screenshots'], args);

/** `npm run bench -- fleet-page`: what a large fleet takes of a browser; needs no sandbox. */
export const fleetPageBench = ({ node }) =>
  runPlaywright(node, ['bench'], ['fleetPage'], {});

async function playwright(node, projects, args) {
  findBrowser();
  const { environment, url } = await startSandbox({ node });
  try {
    await runPlaywright(node, projects, args, {
      PLAYWRIGHT_URL: url,
      FITSYNC_SANDBOX_TOKEN: environment.FITSYNC_SANDBOX_TOKEN,
    });
  } finally {
    await stopAll();
  }
}

function runPlaywright(node, projects, args, env) {
  return run(
    node,
    [
      bin('playwright'),
      'test',
      '--config',
      path.join(root, 'playwright.config.ts'),
      ...projects.map(project => `--project=${project}`),
      ...args,
    ],
    {
      env: { ...process.env, CHROMIUM_PATH: findBrowser(), ...env },
      failure: 'Some journeys failed; the report is in .tools/e2e.',
    },
  );
}

function findBrowser() {
  const browser = browsers.find(file => fs.existsSync(file));
  if (!browser) {
    throw new CommandFailed(
      'No Chromium or Chrome was found. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
    );
  }
  return browser;
}
