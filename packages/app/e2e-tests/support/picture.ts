import path from 'node:path';
import { Browser, Page } from '@playwright/test';

const folder = path.resolve(__dirname, '../../../../docs/images');

/** Where a picture of the docs is kept. */
export const picture = (name: string) => path.join(folder, `${name}.png`);

/** A page of a fixed size in one of the themes; high enough that nothing covers what is taken. */
export async function openPage(
  browser: Browser,
  options: { width: number; height?: number; theme: 'light' | 'dark' },
): Promise<Page> {
  const { width, height = 1600, theme } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  await page.addInitScript(name => localStorage.setItem('theme', name), theme);
  return page;
}
