import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { card, says } from './support/card';
import { flow } from './support/flow';
import { mendAll } from './support/sandbox';

test('a cause of the fleet leads to its spoke, on to the service and to its flow', async ({
  page,
}) => {
  await test.step('the fleet opens on what is wrong now', async () => {
    await page.goto('/spokes');
    await mendAll(page);
    const causes = page.getByRole('region', { name: /Causes now/ });
    const cause = causes
      .getByRole('listitem')
      .filter({ hasText: 'TGW_PROPAGATION_MISSING' });
    await expect(cause).toContainText('fitsync-stage-spoke');
    await expect(
      page.getByRole('row', { name: /^fitsync-stage-spoke/ }),
    ).toContainText('cause');
    await expectAccessible(page, 'section[aria-label="Spokes"]');
    await cause.getByRole('link', { name: 'fitsync-stage-spoke' }).click();
  });

  await test.step('the spoke shows its services and the hop at fault', async () => {
    await page.getByRole('link', { name: 'Open the spoke' }).click();
    const network = page.getByRole('region', { name: 'Network' });
    await expect(network).toContainText('Transit Gateway route to the spoke');
    await expect(network).toContainText('other hops pass');
    await expectAccessible(page, 'section[aria-label="Spoke"]');
    await page
      .getByRole('list', { name: /worst first/ })
      .getByRole('link', { name: 'demo/podinfo' })
      .click();
  });

  await test.step('the service leads straight to its flow, which says where', async () => {
    await expect(page).toHaveURL(/traffic-flow\?exposure=fitsync-stage-spoke/);
    await expect(card(page).verdict).toContainText(
      'at Transit Gateway route to the spoke',
    );
    await expect(flow(page).hop('tgw-forward')).toHaveAttribute(
      'data-tone',
      'cause',
    );
  });
});

test('search and filters stay, in the address and after a reload', async ({
  page,
}) => {
  const row = (name: string) =>
    page.getByRole('row', { name: new RegExp(`^${name}`) });
  await page.goto('/spokes');
  await expect(row('fitsync-stage-spoke')).toBeVisible();

  await page.getByRole('searchbox').fill('podinfo');
  await expect(row('fitsync-prod-spoke')).toHaveCount(0);
  await page.getByRole('button', { name: /Verdict/ }).click();
  await page.getByRole('option', { name: 'Blocked' }).click();
  await expect(page).toHaveURL(/search=podinfo/);
  await expect(page).toHaveURL(/verdict=blocked/);

  await page.reload();
  await expect(row('fitsync-stage-spoke')).toBeVisible();
  await expect(row('fitsync-prod-spoke')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue('podinfo');

  // A spoke leads back to the same.
  await row('fitsync-stage-spoke').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Open the spoke' }).click();
  await page.getByRole('link', { name: 'All spokes' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('podinfo');
  await expect(page).toHaveURL(/verdict=blocked/);

  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(row('fitsync-prod-spoke')).toBeVisible();
  await expect(page).not.toHaveURL(/search|verdict/);
});

test('home shows what is broken and whose it is; search finds the rest', async ({
  page,
}) => {
  await test.step('a cause that is the viewer’s to mend leads to the hop that has it', async () => {
    await page.goto('/');
    const causes = page.getByRole('region', { name: /^Causes now/ });
    const cause = causes
      .getByRole('listitem')
      .filter({ hasText: 'does not propagate' });
    await expect(cause).toContainText('platform');
    await expectAccessible(page, 'section[aria-label^="Causes now"]');
    await cause.getByRole('link', { name: /does not propagate/ }).click();
    await expect(page).toHaveURL(/hop=tgw-forward/);
  });

  const found = page.getByRole('link', { name: /\/productpage$/ });
  // The index is made a while after the start.
  await expect(async () => {
    await page.goto('/search?query=productpage&types%5B%5D=spokes');
    await expect(found.first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await expect(page.getByText('default/productpage on')).toBeVisible();
  await found.first().click();
  await expect(page).toHaveURL(
    /traffic-flow\?exposure=fitsync-prod-spoke%2Fdefault%2Fproductpage/,
  );
  await says(page, 'Clear');
});
