import { InputError } from '@backstage/errors';

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The URL of an endpoint that configuration names. It needs https; http is for loopback, and only with the sandbox on.
 * Credentials in a URL would end up in logs.
 *
 * @public
 */
export function checkEndpoint(
  key: string,
  value: string,
  { sandbox }: { sandbox: boolean },
): URL {
  if (!URL.canParse(value)) {
    throw new InputError(
      `${key} is '${value}', which is no URL; use https://…`,
    );
  }
  const url = new URL(value);
  if (url.username || url.password) {
    throw new InputError(`${key} holds credentials; take them out of the URL`);
  }
  if (url.protocol === 'https:') return url;
  if (url.protocol === 'http:' && sandbox && loopback.has(url.hostname)) {
    return url;
  }
  throw new InputError(
    `${key} is '${value}'; use https, or http on 127.0.0.1 together with 'spokes.sandbox: true'`,
  );
}
