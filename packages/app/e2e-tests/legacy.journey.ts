import { expect, Page, test } from '@playwright/test';
import { bundlePage, harnessUrl } from './support/bundlePage';
import { card } from './support/card';
import { flow } from './support/flow';
import { servePage } from './support/servePage';

/** The harness of the older system, over answers that were kept: its app has the plugin's `./legacy` alone. */
async function open(page: Page, path: string) {
  await servePage(page, await bundlePage('legacy.tsx'));
  // A guest whom no backend knows.
  await page.addInitScript(() => {
    localStorage.setItem('@backstage/core:SignInPage:provider', 'guest');
    localStorage.setItem('enableLegacyGuestToken', 'true');
  });
  await page.goto(`${harnessUrl}${path}`);
}

test.describe('an app on core-plugin-api', () => {
  test('has the card, full and compact', async ({ page }) => {
    await open(page, '/');
    await expect(card(page).verdict).toContainText('Blocked');
    await expect(card(page).rows.first()).toContainText('Transit Gateway');
    await expect(card(page).cause).toHaveCount(2);
  });

  test('has the tab of the flow', async ({ page }) => {
    await open(page, '/flow');
    await expect(flow(page).causes.first()).toBeVisible();
    await expect(
      page.getByText('TGW_PROPAGATION_MISSING').first(),
    ).toBeVisible();
  });

  test('has the page of the fleet, with its filters in the address', async ({
    page,
  }) => {
    await open(page, '/spokes');
    await expect(page.getByRole('heading', { name: 'Spokes' })).toBeVisible();
    await expect(
      page.getByRole('region', { name: /Causes now/ }),
    ).toContainText('The hub has no route to the spoke');
    await page
      .getByRole('button', { name: 'Show its services' })
      .first()
      .click();
    await expect(page).toHaveURL(/view=services.*cause=route/);
    await expect(page.getByRole('list', { name: /worst first/ })).toContainText(
      'shop/checkout',
    );
  });

  test('has card and page of a spoke', async ({ page }) => {
    await open(page, '/spoke');
    await expect(
      page.getByRole('region', { name: 'Nodes and versions' }),
    ).toContainText('worker-1');
    await expect(
      page.getByRole('list', { name: 'In short' }).first(),
    ).toContainText('Degraded');
  });
});
