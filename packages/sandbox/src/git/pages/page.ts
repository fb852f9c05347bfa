import { Html, markup } from './markup';
import { stylesheet } from './stylesheet';

/** The frame of the git host's pages. */
export function page(options: {
  title: string;
  content: Html;
  appUrl: string;
  script?: Html;
  nonce: string;
}): string {
  const { title, content, appUrl, script, nonce } = options;
  return markup`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · FitSync sandbox</title>
        <style nonce="${nonce}">
          ${stylesheet}
        </style>
      </head>
      <body>
        <header class="strip">
          <span
            ><strong>Sandbox git host.</strong> Everything here is on this
            computer; nothing costs anything.</span
          >
          <nav aria-label="Sandbox">
            <a href="/pulls">Pull requests</a> <a href="/">Sandbox</a>
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
