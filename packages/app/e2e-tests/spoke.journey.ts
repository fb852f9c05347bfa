import { expect, Page, test } from '@playwright/test';
import { card, openComponent, says } from './support/card';
import { applied, merge, openPullRequest } from './support/pullRequest';

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

const isMine = async (page: Page) => {
  await page.getByLabel(/Owner/).first().fill('platform');
  await page.getByRole('option', { name: /Platform team/ }).click();
};

async function choose(page: Page, field: RegExp, option: RegExp) {
  const choice = page.getByRole('option', { name: option });
  await expect(async () => {
    // A form that takes over what was typed just before may close the list again.
    await page.getByRole('button', { name: field }).first().click();
    await expect(choice).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await choice.click();
}

interface App {
  name: string;
  /** Fills in how it is reached. */
  method(page: Page): Promise<void>;
  url: RegExp;
}

const appsOf = (attempt: string): App[] => [
  {
    name: `by-path${attempt}`,
    async method(page) {
      await page
        .getByRole('textbox', { name: /Path/ })
        .fill(`/by-path${attempt}`);
      await expect(
        page.getByText(`✓ /by-path${attempt} is free`),
      ).toBeVisible();
    },
    url: /^http:\/\/qa.*-nlb.*\/by-path/,
  },
  {
    name: `by-domain${attempt}`,
    async method(page) {
      await page
        .getByRole('radio', { name: 'A host of its own, by HTTP', exact: true })
        .click();
      await page
        .getByRole('textbox', { name: /Host(?!ed)/ })
        .fill(`by-domain${attempt}.fitsync.example`);
      await page
        .getByRole('textbox', { name: /Hosted zone/ })
        .fill('Z0123456789FITSYNCHUB');
      await expect(
        page.getByText(/by-domain\S*\.fitsync\.example\S* is free/).first(),
      ).toBeVisible();
    },
    url: /^http:\/\/by-domain.*\.fitsync\.example\//,
  },
  {
    name: `by-https${attempt}`,
    async method(page) {
      await page
        .getByRole('radio', { name: 'A host of its own, by HTTPS' })
        .click();
      await page
        .getByRole('textbox', { name: /Host(?!ed)/ })
        .fill(`by-https${attempt}.fitsync.example`);
      await page
        .getByRole('textbox', { name: /Hosted zone/ })
        .fill('Z0123456789FITSYNCHUB');
      await page.getByRole('textbox', { name: /Issuer/ }).fill('letsencrypt');
    },
    url: /^https:\/\/by-https.*\.fitsync\.example\//,
  },
];

async function expose(page: Page, spoke: string, { name, method }: App) {
  await page.goto('/create/templates/default/expose-service');
  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page
    .getByRole('textbox', { name: /Container image/ })
    .fill('ghcr.io/acme/shop:1.4.2');
  await isMine(page);
  await next(page);
  await choose(page, /Spoke/, new RegExp(spoke));
  await page.getByRole('textbox', { name: /Namespace/ }).fill(name);
  await method(page);
  await next(page);
  await expect(page.getByRole('textbox', { name: /Timeout/ })).toBeVisible();
  await next(page);
  await openPullRequest(page);
  await merge(page);
}

async function remove(page: Page, name: string) {
  await page.goto('/create/templates/default/remove-exposure');
  await choose(page, /Exposure/, new RegExp(`${name}/${name}`));
  await page.getByRole('textbox', { name: /once more/ }).fill(name);
  await next(page);
  await openPullRequest(page);
  await merge(page);
}

async function decommission(page: Page, spoke: string) {
  await page.goto('/create/templates/default/decommission-spoke');
  await choose(page, /Spoke/, new RegExp(spoke));
  await page.getByRole('textbox', { name: /once more/ }).fill(spoke);
  await next(page);
}

test('a spoke is made, serves apps by each method, changes, and goes', async ({
  page,
}, { retry }) => {
  // It waits for a merge, a build and a catalog many times over.
  test.setTimeout(600_000);
  // A second try finds what the first one left.
  const attempt = retry === 0 ? '' : `-${retry}`;
  const spoke = `qa${attempt}-spoke`;
  const apps = appsOf(attempt);

  await test.step('a block that overlaps nothing is proposed, and the files are shown', async () => {
    await page.goto('/create/templates/default/spoke');
    await page.getByRole('textbox', { name: /^Name/ }).fill(spoke);
    await isMine(page);
    await choose(page, /Hub/, /fitsync-hub/);
    await expect(page.getByText(/10\.\d+\.0\.0\/16 is free/)).toBeVisible();
    await next(page);
    await next(page);
    await next(page);
    await expect(page.getByText(`spokes/${spoke}/`).first()).toBeVisible();
    await openPullRequest(page);
    await merge(page);
  });

  await test.step('it is built stage by stage, and the catalog knows it', async () => {
    await applied(page, `Create spoke ${spoke}`);
    await expect(async () => {
      await page.goto(`/catalog/default/resource/${spoke}`);
      await expect(
        page.getByRole('heading', { name: spoke }).first(),
      ).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });

  for (const app of apps) {
    await test.step(`${app.name} is exposed on it, and its path turns clear`, async () => {
      await expose(page, spoke, app);
      await expect(async () => {
        await openComponent(page, app.name, { timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
      await says(page, 'Clear');
      await expect(
        page.getByRole('link', { name: app.url }).first(),
      ).toBeVisible();
    });
  }

  await test.step('a host that somebody has is refused while one types', async () => {
    await page.goto('/create/templates/default/expose-service');
    await page.getByRole('textbox', { name: /^Name/ }).fill('another');
    await page
      .getByRole('textbox', { name: /Container image/ })
      .fill('ghcr.io/acme/shop:1.4.2');
    await isMine(page);
    await next(page);
    await choose(page, /Spoke/, new RegExp(spoke));
    await page.getByRole('textbox', { name: /Namespace/ }).fill('another');
    await page
      .getByRole('radio', { name: 'A host of its own, by HTTPS' })
      .click();
    await page
      .getByRole('textbox', { name: /Host(?!ed)/ })
      .fill(`by-https${attempt}.fitsync.example`);
    await expect(page.getByText(/by-https\S*\/by-https/).first()).toBeVisible();
  });

  await test.step('a worker more, by template', async () => {
    await page.goto('/create/templates/default/update-spoke');
    await choose(page, /Spoke/, new RegExp(spoke));
    await page.getByRole('spinbutton', { name: /Workers/ }).fill('2');
    await next(page);
    await next(page);
    await expect(page.getByText('workers', { exact: true })).toBeVisible();
    await openPullRequest(page);
    await merge(page);
    await applied(page, `Update spoke ${spoke}`);
    await openComponent(page, apps[0].name);
    await expect(card(page).row('Load balancer')).toContainText(
      '3 of 3 targets healthy',
    );
  });

  await test.step('it does not go while it serves something', async () => {
    await decommission(page, spoke);
    const refusal = page.getByText(/still serves 3: .*by-https/);
    await expect(refusal).toBeVisible();
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(
      page.getByText('Wait for the review, or correct what it says').first(),
    ).toBeVisible();
    await expect(refusal).toBeVisible();
  });

  await test.step('the apps are removed, and then the spoke', async () => {
    for (const { name } of apps) await remove(page, name);
    // While one still serves, the spoke stays.
    for (const { name } of apps) {
      await openComponent(page, name);
      await says(page, 'Not live yet');
    }

    await decommission(page, spoke);
    await openPullRequest(page);
    await merge(page);
    await applied(page, `Destroy spoke ${spoke}`);
  });
});
