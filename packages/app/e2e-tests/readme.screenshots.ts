import { Browser, expect, Page, test } from '@playwright/test';
import { openComponent, says } from './support/card';
import { flow, openFlow } from './support/flow';
import { openPage, picture } from './support/picture';
import { breakSomething, mendAll, sandboxUrl } from './support/sandbox';
import { fillTemplate } from './support/template';

/** The whole Ingress card. */
const ingress = (page: Page) =>
  page
    .getByRole('article')
    .filter({ has: page.getByText('Ingress', { exact: true }) });

async function takeCard(
  browser: Browser,
  options: Parameters<typeof openPage>[1] & {
    word: Parameters<typeof says>[1];
    name: string;
  },
) {
  const page = await openPage(browser, options);
  await openComponent(page, 'productpage');
  await says(page, options.word);
  await ingress(page).screenshot({ path: picture(options.name) });
  await page.close();
}

test('the card, clear', async ({ browser }) => {
  await takeCard(browser, {
    width: 1280,
    theme: 'light',
    word: 'Clear',
    name: 'card-clear',
  });
});

test('the card, blocked by a missing hub route', async ({ browser }) => {
  const page = await openPage(browser, { width: 1280, theme: 'light' });
  await openComponent(page, 'productpage');
  await says(page, 'Clear');
  await breakSomething(page, 'hub-route-missing', 'fitsync-prod-spoke');
  await says(page, 'Blocked');

  const blocked = { word: 'Blocked' } as const;
  const name = 'card-blocked';
  await takeCard(browser, { ...blocked, width: 1280, theme: 'light', name });
  await takeCard(browser, {
    ...blocked,
    width: 1280,
    theme: 'dark',
    name: `${name}-dark`,
  });
  await takeCard(browser, {
    ...blocked,
    width: 400,
    height: 2400,
    theme: 'light',
    name: `${name}-narrow`,
  });
  await mendAll(page);
  await says(page, 'Clear');
  await page.close();
});

test('the flow of a broken service', async ({ browser }) => {
  const page = await openPage(browser, {
    width: 1280,
    height: 2400,
    theme: 'light',
  });
  await openFlow(page, 'podinfo');
  await expect(flow(page).drawnPlaces.first()).toBeVisible();
  await page
    .getByRole('region', { name: 'Traffic flow', exact: true })
    .screenshot({ path: picture('flow') });
  await page.close();
});

test('the fleet, and a spoke that starts broken', async ({ browser }) => {
  const pages = [
    { path: '/spokes', name: 'fleet', word: /Causes now/ },
    {
      path: '/catalog/default/resource/fitsync-stage-spoke/spoke',
      name: 'spoke',
      word: /podinfo/,
    },
  ];
  for (const { path, name, word } of pages) {
    for (const [suffix, options] of [
      ['', { width: 1280, height: 1100, theme: 'light' }],
      ['-dark', { width: 1280, height: 1100, theme: 'dark' }],
      ['-narrow', { width: 400, height: 1800, theme: 'light' }],
    ] as const) {
      const page = await openPage(browser, options);
      await page.goto(path);
      await expect(page.getByText(word).first()).toBeVisible();
      // Parts are read on their own: none may still be on its way.
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await page.screenshot({ path: picture(`${name}${suffix}`) });
      await page.close();
    }
  }
});

test('what a template will change, and its pull request', async ({
  browser,
}) => {
  const page = await openPage(browser, {
    width: 1280,
    height: 2400,
    theme: 'light',
  });
  await fillTemplate(page, {
    name: 'shop-cart',
    namespace: 'shop',
    path: '/shop/cart',
    image: 'ghcr.io/acme/shop-cart:1.4.2',
  });
  await page.getByText('virtualservice.yaml').click();
  await expect(page.getByText('prefix: /shop/cart/')).toBeVisible();
  const files = page.getByRole('list', { name: /pull request/ });
  await page
    .locator('form')
    .filter({ has: files })
    .screenshot({ path: picture('template-review') });

  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Open pull request' }).click();
  const link = page.getByRole('link', { name: /^Pull request(?!s)/ });
  const href = await link.getAttribute('href');
  await page.close();

  const pull = await openPage(browser, {
    width: 1000,
    height: 900,
    theme: 'light',
  });
  await pull.goto(href ?? '');
  await expect(pull.getByText('Merge pull request')).toBeVisible();
  await pull.screenshot({ path: picture('pull-request') });
  await pull.close();
});

test('the faults of the sandbox', async ({ browser }) => {
  const page = await openPage(browser, {
    width: 1000,
    height: 700,
    theme: 'light',
  });
  await page.goto(`${sandboxUrl}/faults`);
  await expect(page.getByText('HUB_ROUTE_MISSING')).toBeVisible();
  await page.screenshot({ path: picture('faults') });
  await page.close();
});
