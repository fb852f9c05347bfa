import { expect, Page } from '@playwright/test';

type Word = 'Clear' | 'Degraded' | 'Blocked' | 'Not live yet' | 'Unknown';

/** What the card says of a path that nothing blocks: "Reachable" once requests on trial were answered too. */
const clear = /Path clear|Reachable/;

/** The Ingress card of the component whose page is open, by what a reader can see of it. */
export const card = (page: Page) => ({
  verdict: page.getByRole('status').filter({ hasText: /\S/ }).first(),
  rows: page.getByRole('list', { name: 'Traffic path' }),
  cause: page.getByRole('region', { name: 'Cause' }),
  row: (name: string) =>
    page
      .getByRole('list', { name: 'Traffic path' })
      .getByRole('listitem')
      .filter({ has: page.getByText(`${name}:`, { exact: false }) }),
});

export async function openComponent(
  page: Page,
  name: string,
  options?: { timeout: number },
) {
  await page.goto(`/catalog/default/component/${name}`);
  await expect(page.getByText('Ingress', { exact: true })).toBeVisible(options);
}

/** Waits, without a reload, until the card says the word. */
export const says = (page: Page, word: Word) =>
  expect(card(page).verdict).toContainText(word === 'Clear' ? clear : word);
