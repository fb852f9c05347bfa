import { expect, Page, test } from '@playwright/test';
import { card, openComponent, says } from './support/card';
import { merge, openPullRequest } from './support/pullRequest';
import { breakSomething, mendAll } from './support/sandbox';

/** One step of the way from the pull request to traffic. */
const step = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'From pull request to reachable' })
    .getByRole('listitem')
    .filter({ hasText: name });

test('an app comes on board by pull request, goes live, breaks and is mended', async ({
  page,
}, { retry }) => {
  // A second try finds what the first one left.
  const attempt = retry === 0 ? '' : `-${retry}`;
  const name = `shop-cart${attempt}`;
  const namespace = `shop${attempt}`;
  const address = `/shop/cart${attempt}`;

  await test.step('the guest is signed in and fills the template in', async () => {
    await page.goto('/create/templates/default/expose-service');
    await page.getByRole('textbox', { name: /^Name/ }).fill(name);
    await page
      .getByRole('textbox', { name: /Container image/ })
      .fill('ghcr.io/acme/shop-cart:1.4.2');
    await page.getByLabel(/Owner/).first().fill('bookinfo');
    await page.getByRole('option', { name: /Bookinfo team/ }).click();
    await page.getByRole('button', { name: 'Next' }).click();

    await page.getByRole('button', { name: /Spoke/ }).click();
    await page.getByRole('option', { name: /fitsync-prod-spoke/ }).click();
    await page.getByRole('textbox', { name: /Namespace/ }).fill(namespace);
    const path = page.getByRole('textbox', { name: /Path/ });
    await path.fill('/productpage');
    await expect(page.getByText(/\/productpage is taken/)).toBeVisible();
    await path.fill(address);
    await expect(page.getByText(`${address} is free`)).toBeVisible();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('textbox', { name: /Timeout/ })).toBeVisible();
    await page.getByRole('button', { name: 'Next' }).click();
  });

  await test.step('what will be written is shown before it is', async () => {
    await expect(page.getByText(/14 files/)).toBeVisible();
    await page.getByText('virtualservice.yaml').click();
    await expect(page.getByText(`prefix: ${address}/`)).toBeVisible();
  });

  await test.step('the pull request shows the rendered files, and is merged', async () => {
    await openPullRequest(page);
    await expect(page.getByText('user:default/guest').first()).toBeVisible();
    await expect(
      page.getByText(`apps/${namespace}/${name}/deployment.yaml`).first(),
    ).toBeVisible();
    await merge(page);
  });

  await test.step('the component appears, not live yet, and its path turns clear', async () => {
    await expect(async () => {
      // Until the catalog has read it the page says that there is no such component, and stays so.
      await openComponent(page, name, { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await says(page, 'Not live yet');
    await expect(step(page, 'Merged')).toContainText('ago');
    await says(page, 'Clear');
    for (const title of [
      'Pull request opened',
      'Merged',
      'Applied on fitsync-prod-spoke',
      'Target healthy',
      'Path clear',
    ]) {
      await expect(
        step(page, title).getByRole('img', { name: 'done:' }),
      ).toBeVisible();
    }
    await expect(step(page, 'Applied on')).toContainText(/\([0-9a-f]{7}\)/);
    await expect(card(page).row('Load balancer')).toContainText(
      '2 of 2 targets healthy',
    );
    await expect(card(page).row('Transit Gateway')).toContainText(
      'Route back to the hub',
    );
    await expect(card(page).row('mTLS')).toContainText('STRICT');
  });

  await test.step('a deleted hub route is named, with the fix, the owner and who else is hit', async () => {
    await breakSomething(page, 'hub-route-missing', 'fitsync-prod-spoke');
    await says(page, 'Blocked');
    const { cause, row } = card(page);
    await expect(cause).toContainText('HUB_ROUTE_MISSING');
    await expect(cause).toContainText('10.1.0.0/16');
    await expect(cause).toContainText('Fix (platform team)');
    await expect(cause).toContainText(/Also down: \d+ other service/);
    await expect(cause.getByRole('link', { name: /platform/ })).toBeVisible();
    await expect(row('Transit Gateway')).toHaveAttribute('data-tone', 'cause');
    await expect(row('Load balancer')).toHaveAttribute(
      'data-tone',
      'consequence',
    );
    await cause.getByText('How to fix it').click();
    await expect(cause).toContainText('aws ec2 create-route');
  });

  await test.step('mended, it is clear again', async () => {
    await mendAll(page);
    await says(page, 'Clear');
  });
});
