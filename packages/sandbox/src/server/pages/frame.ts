import { Html, markup } from '../../git/pages/markup';
import { stylesheet as shared } from '../../git/pages/stylesheet';
import { stylesheet } from './stylesheet';

const links = [
  { href: '/', text: 'Sandbox' },
  { href: '/faults', text: 'Faults' },
  { href: '/applies', text: 'Applies' },
  { href: '/pulls', text: 'Pull requests' },
];

/** The frame of the sandbox's own pages: on top, that nothing here is real. */
export function frame(options: {
  title: string;
  path: string;
  content: Html;
  appUrl: string;
  nonce: string;
  /** Loads itself anew while something moves. */
  refresh?: boolean;
}): string {
  const { title, path, content, appUrl, nonce, refresh } = options;
  return markup`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh && markup`<meta http-equiv="refresh" content="2" />`}
        <title>${title} · FitSync sandbox</title>
        <style nonce="${nonce}">${shared}${stylesheet}</style>
      </head>
      <body>
        <header class="strip">
          <span><strong>Sandbox: nothing here is real AWS.</strong>
            Everything is on this computer and ends with it.</span>
          <nav aria-label="Sandbox">
            ${links.map(link => navigation(link, path))}
            <a href="${appUrl}">Backstage</a>
          </nav>
        </header>
        <main>${content}</main>
      </body>
    </html>`.text;
}

function navigation({ href, text }: (typeof links)[number], path: string) {
  return href === path
    ? markup`<a href="${href}" aria-current="page">${text}</a> `
    : markup`<a href="${href}">${text}</a> `;
}
