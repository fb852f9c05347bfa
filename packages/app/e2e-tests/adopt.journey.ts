import { expect, Page, test } from '@playwright/test';
import { merge, openPullRequest } from './support/pullRequest';

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

/** Fills the first page of the form in, and goes on to what will change. */
async function adopt(page: Page, spoke?: string) {
  await page.goto('/create/templates/default/adopt');
  const choice = page.getByRole('option', { name: /corp-network/ });
  await expect(async () => {
    // A form that takes over what was typed just before may close the list again.
    await page.getByRole('button', { name: /Hub/ }).first().click();
    await expect(choice).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await choice.click();
  if (spoke) await page.getByRole('textbox', { name: /^Spoke/ }).fill(spoke);
  await page.getByLabel(/Owner/).first().fill('platform');
  await page.getByRole('option', { name: /Platform team/ }).click();
  await page
    .getByRole('textbox', { name: /Bucket of the Terraform state/ })
    .fill('corp-terraform-state');
  await next(page);
  await next(page);
}

async function isInCatalog(page: Page, name: string) {
  await expect(async () => {
    await page.goto(`/catalog/default/resource/${name}`);
    await expect(page.getByRole('heading', { name }).first()).toBeVisible({
      timeout: 3_000,
    });
  }).toPass({ timeout: 60_000 });
}

test('a network that people made by hand is described, and nothing is applied', async ({
  page,
}) => {
  test.setTimeout(300_000);

  await test.step('the hub first, with what could not be derived', async () => {
    await adopt(page);
    await expect(page.getByText(/bastion/).first()).toBeVisible();
    await expect(page.getByText('hubs/corp-network/').first()).toBeVisible();
    await openPullRequest(page);
    await expect(page.getByText(/Shop-Web-2019/).first()).toBeVisible();
    await expect(page.getByText('imports.tf').first()).toBeVisible();
    await expect(page.getByText('hubs/corp-network/main.tf')).toHaveCount(0);
    await merge(page);
    await isInCatalog(page, 'corp-network');
  });

  await test.step('its spoke, with both load balancers', async () => {
    await adopt(page, 'legacy-shop');
    await expect(page.getByText('spokes/legacy-shop/').first()).toBeVisible();
    await openPullRequest(page);
    await expect(page.getByText(/tls-edge/).first()).toBeVisible();
    await merge(page);
    await isInCatalog(page, 'legacy-shop');
  });
});
