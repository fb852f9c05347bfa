/* eslint-disable no-console */
import os from 'node:os';
import { Page, test } from '@playwright/test';
import { bundlePage, harnessUrl } from './support/bundlePage';
import { largeFleet } from './support/largeFleet';
import { servePage } from './support/servePage';

/*
 * What the page of a large fleet takes of a browser. It prints figures and holds them against nothing: a busy machine is
 * no slower page.
 */

const size = { spokes: 200, exposures: 10_000 };

/** Services that are scrolled past. */
const scrolledLines = 2_000;

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

async function scroll(page: Page, box: string, pixels: number) {
  const boxAt = await page
    .getByRole(box as 'list')
    .last()
    .boundingBox();
  if (!boxAt) throw new Error(`The page has no ${box} to scroll`);
  await page.mouse.move(boxAt.x + 100, boxAt.y + 100);
  await page.evaluate(() => {
    const frames: number[] = [];
    let before = performance.now();
    const count = (time: number) => {
      frames.push(time - before);
      before = time;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    Object.assign(window, { frames });
  });
  const step = 240;
  for (let done = 0; done < pixels; done += step) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(16);
  }
  const frames = await page.evaluate(() =>
    (window as unknown as { frames: number[] }).frames
      .slice(1)
      .sort((a, b) => a - b),
  );
  const at = (share: number) =>
    `${Math.round(frames[Math.floor(frames.length * share)])} ms`;
  return {
    frames: frames.length,
    median: at(0.5),
    p95: at(0.95),
    slowest: at(0.999),
    over50: frames.filter(time => time > 50).length,
  };
}

const nodesOf = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('*').length);

test('the page of a large fleet', async ({ browser }) => {
  test.setTimeout(300_000);
  const fleet = largeFleet(size);
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
  });
  await servePage(page, await bundlePage('large.tsx'));
  const asked = { requests: 0, bytes: 0 };
  for (const [path, answer] of [
    ['overview', fleet.overview],
    ['traced', fleet.traced],
  ] as const) {
    await page.route(`${harnessUrl}/api/spokes/${path}?*`, route => {
      const body = JSON.stringify(
        answer(new URL(route.request().url()).searchParams),
      );
      asked.requests += 1;
      asked.bytes += body.length;
      return route.fulfill({ body, contentType: 'application/json' });
    });
  }

  await page.goto(`${harnessUrl}/spokes`);
  const table = page.getByRole('table', { name: 'Spokes by hops' });
  await table.getByRole('row').nth(2).waitFor();
  const opened = await page.evaluate(() => performance.now());
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0].startTime,
  );
  console.log(
    `\nThe page of the fleet: ${size.spokes} spokes, ${
      size.exposures
    } exposures, in Chromium ${browser.version()} on ${os.cpus().length} × ${os
      .cpus()[0]
      .model.trim()} (load ${os.loadavg()[0].toFixed(1)})`,
  );
  const first = {
    'first paint': seconds(paint),
    'rows are there': seconds(opened),
    requests: asked.requests,
    KiB: Math.round(asked.bytes / 1024),
    'DOM nodes': await nodesOf(page),
  };

  await page.getByRole('button', { name: 'Show them' }).click();
  await page.getByRole('row').nth(5).waitFor();
  const mapFrames = await scroll(page, 'rowgroup', 12_000);
  const allRows = await nodesOf(page);

  asked.requests = 0;
  await page.getByRole('tab', { name: 'Services' }).click();
  const list = page.getByRole('list', { name: /worst first/ });
  await list.getByRole('listitem').first().waitFor();
  const listFrames = await scroll(page, 'list', scrolledLines * 52);
  console.table([
    { what: 'opened', ...first },
    { what: 'all spokes, scrolled', 'DOM nodes': allRows, ...mapFrames },
    {
      what: `${scrolledLines} services, scrolled`,
      requests: asked.requests,
      'DOM nodes': await nodesOf(page),
      ...listFrames,
    },
  ]);

  asked.requests = 0;
  await page.getByRole('tab', { name: 'Spokes' }).click();
  const typed = await page.evaluate(() => performance.now());
  await page.getByRole('searchbox').pressSequentially('spoke-137');
  await table.getByRole('row').nth(2).waitFor({ state: 'detached' });
  const found = await page.evaluate(() => performance.now());
  console.log(
    `A search of nine letters, typed and answered: ${seconds(found - typed)}, ${
      asked.requests
    } requests.`,
  );
  await page.close();
});
