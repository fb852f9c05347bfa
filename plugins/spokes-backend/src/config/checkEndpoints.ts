import { InputError } from '@backstage/errors';

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * An endpoint of one's own needs https; http is for loopback, and only with the sandbox on. Credentials in a URL would
 * end up in logs.
 */
export function checkEndpoints(
  endpoints: Record<string, string | undefined>,
  sandbox: boolean,
): void {
  for (const [name, value] of Object.entries(endpoints)) {
    if (value === undefined) continue;
    const key = `spokes.endpoints.${name}`;
    if (!URL.canParse(value)) {
      throw new InputError(
        `${key} is '${value}', which is no URL; use https://…`,
      );
    }
    const url = new URL(value);
    if (url.username || url.password) {
      throw new InputError(
        `${key} holds credentials; AWS credentials belong in 'aws.accounts'`,
      );
    }
    if (url.protocol === 'https:') continue;
    if (url.protocol === 'http:' && sandbox && loopback.has(url.hostname)) {
      continue;
    }
    throw new InputError(
      `${key} is '${value}'; use https, or http on 127.0.0.1 together with 'spokes.sandbox: true'`,
    );
  }
}
