import { expect, Page } from '@playwright/test';

/** Where the stand-ins answer; the launcher starts them there. */
export const sandboxUrl = 'http://127.0.0.1:7100';

/** The strip at the bottom of every page, used as a person uses it. */
const strip = (page: Page) =>
  page.getByRole('complementary', { name: 'Sandbox' });

const mendButton = (page: Page) =>
  strip(page).getByRole('button', { name: /^Mend all/ });

/** Breaks something on a spoke by the strip's menu. */
export async function breakSomething(page: Page, fault: string, spoke: string) {
  await strip(page)
    .getByLabel('Break something')
    .selectOption(`${fault} ${spoke}`);
  await expect(mendButton(page)).toBeEnabled();
}

/** Mends what was broken by hand, if anything was. */
export async function mendAll(page: Page) {
  await expect(mendButton(page)).toBeVisible();
  if (await mendButton(page).isEnabled()) await mendButton(page).click();
  await expect(mendButton(page)).toHaveText('Mend all (0)');
}
