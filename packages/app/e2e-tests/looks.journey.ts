import { readFileSync } from 'node:fs';
import { expect, Page, test } from '@playwright/test';
import { bundlePage, harnessUrl, PageFiles } from './support/bundlePage';
import { servePage } from './support/servePage';

/*
 * Pictures of the harness, held against those that were looked at: looks/*.png. Answers, time and fonts are always the
 * same ones, so that only what was changed differs. After a change that is wanted:
 * npm run e2e -- looks.journey --update-snapshots
 */

/** What is taken of each page. */
const looks = {
  '/?only=podinfo,three': {
    card: '#podinfo',
    'card-compact': '#compact-podinfo',
    'card-three': '#three',
    flow: '#flow-podinfo',
  },
  '/?only=unknown,notLive,stale,denied': {
    'card-unknown': '#unknown',
    'card-not-live': '#notLive',
    'card-stale': '#stale',
    'card-denied': '#denied',
  },
  '/?only=clear&hop=hub-route': { 'flow-hop': '#flow-clear' },
  '/spokes': { fleet: 'section[aria-label="Spokes"]' },
  '/spoke-states?only=clear': { spoke: '#spoke-clear' },
  '/elsewhere': { elsewhere: '#elsewhere' },
};

const now = new Date('2026-11-24T12:00:00Z');

const font = (name: string) =>
  readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

/** One family for each kind of text, whatever the machine has. */
const fonts = [
  { family: 'Look', weight: 400, file: 'DejaVuSans' },
  { family: 'Look', weight: 700, file: 'DejaVuSans-Bold' },
  { family: 'Look Mono', weight: 400, file: 'DejaVuSansMono' },
  { family: 'Look Mono', weight: 700, file: 'DejaVuSansMono-Bold' },
];

const style = `${fonts
  .map(
    ({ family, weight, file }) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('/fonts/${file}.ttf'); }`,
  )
  .join('\n')}
* { font-family: 'Look' !important; }
code, code *, pre, pre * { font-family: 'Look Mono' !important; }`;

const harness = async (): Promise<PageFiles> =>
  new Map([
    ...(await bundlePage('index.tsx')),
    ...fonts.map(({ file }) => [`/fonts/${file}.ttf`, font(file)] as const),
  ]);

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-lcd-text',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  },
});

async function show(page: Page, path: string, one: string) {
  await page.goto(`${harnessUrl}${path}`);
  await page.addStyleTag({ content: style });
  await expect(page.locator(one)).toContainText(/since/);
  await page.evaluate(() => document.fonts.ready);
}

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1280, 400]) {
    test(`looks in ${theme}, ${width} pixels wide`, async ({ browser }) => {
      const page = await browser.newPage({
        viewport: { width, height: 2600 },
        colorScheme: theme,
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'UTC',
      });
      await page.clock.setFixedTime(now);
      await page.addInitScript(
        name => localStorage.setItem('theme', name),
        theme,
      );
      await servePage(page, await harness());
      for (const [path, taken] of Object.entries(looks)) {
        await show(page, path, Object.values(taken)[0]);
        for (const [name, selector] of Object.entries(taken)) {
          await expect
            .soft(page.locator(selector))
            .toHaveScreenshot(`${name}-${theme}-${width}.png`, {
              animations: 'disabled',
              // Edges of letters differ between builds of a browser; a line that moved is more than that.
              threshold: 0.3,
              maxDiffPixelRatio: 0.01,
            });
        }
      }
      await page.close();
    });
  }
}
