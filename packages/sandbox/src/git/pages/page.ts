import { Html, markup } from './markup';
import { stylesheet } from './stylesheet';

/** The frame of the git host's pages. */
export function page(options: {
  title: string;
  content: Html;
  appUrl: string;
  script?: Html;
  nonce: string;
  refresh?: boolean;
}): string {
  const { title, content, appUrl, script, nonce, refresh } = options;
  return markup`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh && markup`<meta http-equiv="refresh" content="2" />`}
        <title>${title} · FitSync sandbox</title>
        <style nonce="${nonce}">
          ${stylesheet}
        </style>
      </head>
      <body>
        <header class="strip">
          <span><strong>Sandbox: nothing here is real AWS.</strong>
            Everything is on this computer and ends with it.</span>
          <nav aria-label="Sandbox">
            <a href="/">Sandbox</a>
            <a href="/faults">Faults</a>
            <a href="/applies">Applies</a>
            <a href="/pulls">Pull requests</a>
            <a href="${appUrl}">Backstage</a>
          </nav>
        </header>
        <main>${content}</main>
        ${
          script &&
          markup`<script nonce="${nonce}">
          ${script}
        </script>`
        }
      </body>
    </html> `.text;
}
