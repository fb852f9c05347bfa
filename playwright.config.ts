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

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: '.tools/e2e',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // The journeys share one world, so they take turns.
  workers: 1,
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
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'journeys',
      testMatch: '*.journey.ts',
      // Other systems draw letters otherwise.
      testIgnore: process.platform === 'linux' ? [] : 'looks.journey.ts',
    },
    { name: 'screenshots', testMatch: '*.screenshots.ts' },
    {
      name: 'bench',
      testMatch: '*.bench.ts',
      outputDir: '.tools/bench',
      // It would be measured, too.
      use: { trace: 'off' },
    },
  ],
});
