import path from 'node:path';
import { Page } from '@playwright/test';
import { harnessUrl, PageFiles } from './bundlePage';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.ttf': 'font/ttf',
};

const document = `<!doctype html>
<html lang="en">
  <head>
    <title>Harness</title>
    <meta name="viewport" content="width=device-width" />
    <link rel="stylesheet" href="/app.css" />
  </head>
  <body><div id="root"></div><script type="module" src="/app.js"></script></body>
</html>`;

/** Answers a page's requests with the files of a bundle, and with its document elsewhere; there is no backend. */
export async function servePage(page: Page, files: PageFiles) {
  await page.route(`${harnessUrl}/**`, route => {
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname);
    if (body) {
      return route.fulfill({
        body,
        contentType: types[path.extname(pathname)],
      });
    }
    return pathname.startsWith('/api/')
      ? route.fulfill({ status: 404, json: {} })
      : route.fulfill({ body: document, contentType: 'text/html' });
  });
}
