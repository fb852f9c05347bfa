import { expect, Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { card, openComponent } from './support/card';
import { flow, openFlow } from './support/flow';
import { fillTemplate } from './support/template';

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The theme of the app is a choice of its own, kept in the browser. */
const inTheme = (page: Page, theme: string) =>
  page.addInitScript(name => localStorage.setItem('theme', name), theme);

for (const theme of ['light', 'dark'] as const) {
  // A page of 1280 pixels at 200 % has 640 to lay itself out in.
  for (const width of [1280, 640, 400]) {
    test.describe(`${theme}, ${width} pixels wide`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme: theme });
      test.beforeEach(({ page }) => inTheme(page, theme));

      // The broken one has more on its page; the healthy one is looked at once.
      const isFirst = theme === 'light' && width === 1280;
      for (const component of isFirst
        ? ['podinfo', 'productpage']
        : ['podinfo']) {
        test(`card and flow of ${component}`, async ({ page }) => {
          await openComponent(page, component);
          await expect(card(page).rows).toBeVisible();
          await expectAccessible(page, 'article:has([data-tone])');
          expect(await sideways(page)).toBeLessThanOrEqual(0);

          await openFlow(page, component);
          await expectAccessible(page, 'section[aria-label="Traffic flow"]');
          expect(await sideways(page)).toBeLessThanOrEqual(0);
        });
      }
    });
  }

  test.describe(theme, () => {
    test.use({ colorScheme: theme });
    test.beforeEach(({ page }) => inTheme(page, theme));

    test('the review of a template', async ({ page }) => {
      await fillTemplate(page, {
        name: `access-${theme}`,
        namespace: 'default',
        path: `/reach-${theme}`,
        image: 'ghcr.io/stefanprodan/podinfo:6.9.2',
      });
      await expectAccessible(page, 'form');
    });
  });
}

test('the path is walked with nothing but a keyboard', async ({ page }) => {
  await openFlow(page, 'podinfo');
  await expect(flow(page).drawnPlaces.first()).toBeVisible();

  const first = flow(page).path.getByRole('button').first();
  await page.getByRole('link', { name: /podinfo.*new tab/ }).focus();
  for (let tries = 0; tries < 10; tries += 1) {
    await page.keyboard.press('Tab');
    if (await first.evaluate(button => button === document.activeElement))
      break;
  }
  await expect(first).toBeFocused();
  expect(
    await first.evaluate(button => getComputedStyle(button).outlineStyle),
  ).not.toBe('none');

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(
    flow(page).detail('Transit Gateway route to the hub'),
  ).toBeVisible();
});

test('nothing moves for those who asked for it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openFlow(page, 'podinfo');
  await expect(flow(page).drawnPlaces.first()).toBeVisible();
  const moving = await flow(page).path.evaluate(
    path =>
      [...path.querySelectorAll('*')].filter(element => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
});
