import { expect, Page, test } from '@playwright/test';
import { card, openComponent, says } from './support/card';
import { flow, openFlow } from './support/flow';
import { breakSomething, mendAll } from './support/sandbox';

/** podinfo stands on the stage spoke, which is broken from the start: its route through the Transit Gateway is gone. */
const firstCause = 'Transit Gateway route to the spoke';

/** How many pixels of the page stand beyond its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('the flow of a broken service opens at its first cause', async ({
  page,
}) => {
  await test.step('the card leads to it', async () => {
    await openComponent(page, 'podinfo');
    await mendAll(page);
    await says(page, 'Blocked');
    await page
      .getByRole('article')
      // About has a link of that name too.
      .filter({ has: page.getByText('Ingress', { exact: true }) })
      .getByRole('link', { name: 'Traffic flow' })
      .click();
    await expect(page).toHaveURL(/\/podinfo\/traffic-flow\?exposure=/);
  });

  await test.step('the first cause is open, with evidence and fix', async () => {
    await expect(flow(page).drawnPlaces.first()).toBeVisible();
    await expect(card(page).verdict).toContainText(`at ${firstCause}`);
    const detail = flow(page).detail(firstCause);
    await expect(detail).toContainText('TGW_PROPAGATION_MISSING');
    await expect(detail).toContainText('Fix (platform team)');
    await expect(
      detail.getByRole('table', { name: 'Evidence' }).first(),
    ).toContainText('ec2:GetTransitGatewayRouteTablePropagations');
  });

  await test.step('exactly the causes are red, what follows is not', async () => {
    await expect(flow(page).causes).toHaveCount(2);
    await expect(flow(page).hop('targets')).toHaveAttribute(
      'data-tone',
      'consequence',
    );
    await expect(flow(page).hop('spoke-return')).toHaveAttribute(
      'data-tone',
      'wouldPass',
    );
  });

  await test.step('the keyboard walks the path and opens a hop', async () => {
    await flow(page).hop('tgw-forward').getByRole('button').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(
      flow(page).detail('Transit Gateway attachments'),
    ).toBeVisible();
    await expect(page).toHaveURL(/hop=tgw-attachment/);
  });

  await test.step('what it was checked by stands in a table of its own', async () => {
    const checks = flow(page)
      .detail('Transit Gateway attachments')
      .getByRole('table', { name: 'What was checked' });
    await expect(
      checks.getByRole('row', { name: /attached to the same/ }),
    ).toContainText('Both VPCs attached');
    await expect(checks).not.toContainText('Nothing in the way');
  });

  await test.step('up and down lead through a place to its answer and back', async () => {
    const hop = (name: string) => flow(page).hop(name).getByRole('button');
    await expect(page.getByText(/^Left and right move/)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(hop('tgw-forward')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(hop('tgw-return')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(hop('tgw-forward')).toBeFocused();
  });
});

test.describe('for readers with settings of their own', () => {
  test.use({
    contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' },
  });

  test('what is open and where the path breaks is told without colour or motion', async ({
    page,
  }) => {
    await openFlow(page, 'podinfo');
    await expect(flow(page).drawnPlaces.first()).toBeVisible();
    const open = flow(page).hop('tgw-forward').getByRole('button');
    await expect(open).toHaveCSS('outline-style', 'solid');
    await expect(open).toHaveCSS('transition-duration', '0s');
    await expect(page.getByRole('region', { name: 'Cause' })).toHaveCSS(
      'border-top-style',
      'solid',
    );
  });

  test('letters of twice their size make a list of the drawing', async ({
    page,
  }) => {
    await openFlow(page, 'podinfo');
    await expect(flow(page).drawnPlaces.first()).toBeVisible();
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    await page.setViewportSize({ width: 1270, height: 720 });
    await expect(flow(page).drawnPlaces).toHaveCount(0);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

test('a link leads to one hop, also out of a fold', async ({ page }) => {
  await openFlow(page, 'podinfo', '?hop=node-security-group');
  await expect(flow(page).detail('Node security group')).toContainText(
    'NODE_SG_',
  );
  await openFlow(page, 'podinfo', '?hop=listener');
  await expect(flow(page).hop('listener')).toBeVisible();
  await expect(flow(page).detail('Listener')).toBeVisible();
});

test('a change that is over is looked at again, by a link that stays', async ({
  page,
}) => {
  await openFlow(page, 'productpage');
  await mendAll(page);
  await says(page, 'Clear');
  await breakSomething(page, 'hub-route-missing', 'fitsync-prod-spoke');
  await expect(card(page).verdict).toContainText('at Hub route');
  await mendAll(page);
  await says(page, 'Clear');

  await page.locator('summary').filter({ hasText: 'History' }).click();
  const line = page.getByRole('list', { name: /Changes of the verdict/ });
  await line.getByRole('button', { name: 'Now' }).press('ArrowLeft');
  await expect(page.getByText('As it was after the change')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(flow(page).causes).toHaveCount(1);
  await expect(flow(page).hop('hub-route')).toHaveAttribute(
    'data-tone',
    'cause',
  );

  await page.reload();
  await expect(page.getByText('As it was after the change')).toBeVisible();
  await expect(flow(page).causes).toHaveCount(1);
  await page.getByRole('button', { name: 'Before' }).click();
  await expect(page.getByText('As it was before the change')).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page).not.toHaveURL(/[?&]at=/);
});

test('a zone that loses its requests has a lane of its own', async ({
  page,
}) => {
  await openFlow(page, 'productpage');
  await mendAll(page);
  await breakSomething(page, 'path-zone-partial', 'fitsync-prod-spoke');
  const lanes = flow(page)
    .path.getByRole('list', { name: 'Addresses of the load balancer' })
    .getByRole('listitem');
  await expect(lanes).toHaveCount(2);
  await expect(lanes.filter({ hasText: 'Lost' })).toHaveCount(1);
  await mendAll(page);
  await expect(lanes).toHaveCount(0);
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 400, height: 900 } });

  test('the flow is a list in which each hop opens', async ({ page }) => {
    await openFlow(page, 'podinfo');
    await expect(flow(page).drawnPlaces).toHaveCount(0);
    await expect(flow(page).path).toContainText('Hub VPC, Request');
    await expect(flow(page).hop('tgw-forward')).toContainText(
      'TGW_PROPAGATION_MISSING',
    );
    await flow(page).hop('hub-route').getByRole('button').first().click();
    await expect(flow(page).hop('hub-route').getByRole('region')).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
