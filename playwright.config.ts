import { defineConfig } from '@playwright/test';

/** Chromium from the distribution, silent towards the outside. */
const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** Journeys that only look at pages: none of them changes the world that the others share. */
const readings = ['access', 'legacy', 'looks'].map(
  name => `${name}.journey.ts`,
);

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: '.tools/e2e',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // One for the journeys that change the world, which take turns, and one for those that only look.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may be late once; the count says how many journeys needed the second try.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json']]
    : [['list']],
  use: {
    actionTimeout: 30_000,
    baseURL: process.env.PLAYWRIGHT_URL ?? 'http://localhost:3000',
    launchOptions,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    // A recording takes as long as the journey: where there is a second try, only that one is recorded.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
  },
  projects: [
    {
      name: 'journeys',
      testMatch: '*.journey.ts',
      testIgnore: readings,
      workers: 1,
    },
    {
      name: 'readings',
      testMatch: readings,
      // Other systems draw letters otherwise.
      testIgnore: process.platform === 'linux' ? [] : 'looks.journey.ts',
      workers: 1,
    },
    { name: 'screenshots', testMatch: '*.screenshots.ts', workers: 1 },
    {
      name: 'bench',
      testMatch: '*.bench.ts',
      outputDir: '.tools/bench',
      workers: 1,
      // It would be measured, too.
      use: { trace: 'off' },
    },
  ],
});
