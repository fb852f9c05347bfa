import { Page } from '@playwright/test';

/** The tab "Traffic flow" of a component, by what a reader can see of it. */
export const flow = (page: Page) => {
  const path = page.getByRole('list', { name: 'Traffic flow' });
  return {
    path,
    /** Only the drawing names its places to a screen reader as list items. */
    drawnPlaces: path.getByRole('listitem', { name: /, (Request|Answer)$/ }),
    hop: (name: string) => path.locator(`[data-hop="${name}"]`),
    causes: path.locator('[data-hop][data-tone="cause"]'),
    detail: (name: string) => page.getByRole('region', { name, exact: true }),
  };
};

export async function openFlow(page: Page, component: string, query = '') {
  await page.goto(
    `/catalog/default/component/${component}/traffic-flow${query}`,
  );
  await flow(page).path.waitFor();
}
