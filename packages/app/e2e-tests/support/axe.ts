import { readFileSync } from 'node:fs';
import { expect, Page } from '@playwright/test';
import axe from 'axe-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, as far as a program can tell. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Holds what a selector finds to the guidelines; what is wrong is named by the mark-up that shows it. */
export async function expectAccessible(page: Page, selector: string) {
  await page.evaluate(source);
  const found = await page.evaluate(
    async ([within, ...values]) => {
      const { violations } = await (
        window as unknown as { axe: typeof axe }
      ).axe.run(within, { runOnly: { type: 'tag', values } });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
      );
    },
    [selector, ...tags],
  );
  expect(found).toEqual([]);
}
