import { expect, Page } from '@playwright/test';

/** From the page that shows what will change: opens the pull request, and goes there. */
export async function openPullRequest(page: Page) {
  await expect(page.getByText(/\d+ files?/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Open pull request' }).click();
  const link = page.getByRole('link', { name: /^Pull request(?!s)/ });
  await page.goto((await link.getAttribute('href')) ?? '');
}

/** Merges the pull request whose page is open. */
export async function merge(page: Page) {
  await page.getByRole('button', { name: 'Merge pull request' }).click();
  await expect(page.getByText('Merged', { exact: true })).toBeVisible();
}

/** Waits until the sandbox has done what the merged pull request asks for; its page is open. */
export async function applied(page: Page, change: string) {
  const panel = page.locator('.panel').filter({ hasText: change });
  await expect(async () => {
    await page.reload();
    await expect(panel.first()).toContainText(`${change} done`, {
      timeout: 1_000,
    });
  }).toPass({ timeout: 60_000 });
}
