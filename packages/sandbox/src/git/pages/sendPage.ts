import { randomBytes } from 'node:crypto';
import { Response } from 'express';
import { Html } from './markup';
import { page } from './page';

/** Sends a page that may run its own script and nothing else. */
export function sendPage(
  response: Response,
  options: {
    title: string;
    content: Html;
    appUrl: string;
    script?: Html;
    /** Loads itself anew while something moves. */
    refresh?: boolean;
  },
): void {
  const nonce = randomBytes(16).toString('base64');
  response
    .setHeader('Cache-Control', 'no-store')
    .setHeader(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    .setHeader('X-Content-Type-Options', 'nosniff')
    .type('html')
    .send(page({ ...options, nonce }));
}
