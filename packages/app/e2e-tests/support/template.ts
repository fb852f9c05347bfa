import { Page } from '@playwright/test';

/** Fills the template in and stops at the page that shows what will change. */
export async function fillTemplate(
  page: Page,
  app: { name: string; namespace: string; path: string; image: string },
) {
  await page.goto('/create/templates/default/expose-service');
  await page.getByRole('textbox', { name: /^Name/ }).fill(app.name);
  await page.getByRole('textbox', { name: /Container image/ }).fill(app.image);
  await page.getByLabel(/Owner/).first().fill('bookinfo');
  await page.getByRole('option', { name: /Bookinfo team/ }).click();
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByRole('button', { name: /Spoke/ }).click();
  await page.getByRole('option', { name: /fitsync-prod-spoke/ }).click();
  await page.getByRole('textbox', { name: /Namespace/ }).fill(app.namespace);
  await page.getByRole('textbox', { name: /Path/ }).fill(app.path);
  await page.getByText(`${app.path} is free`).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByRole('textbox', { name: /Timeout/ }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText(/\d+ files/).waitFor();
}
