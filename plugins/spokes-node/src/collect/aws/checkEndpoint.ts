import { InputError } from '@backstage/errors';
import ipaddr from 'ipaddr.js';

/** Where an endpoint stands in configuration, and whether the sandbox is on. @public */
export interface CheckEndpointOptions {
  /** Where the value stands, e.g. `spokes.endpoints.ec2`; it goes into the message. */
  key?: string;
  /** Whether `spokes.sandbox` is on. */
  sandbox?: boolean;
}

/**
 * Refuses an endpoint that credentials must not be sent to: it has to be https, or http on loopback with the sandbox on.
 * Gives the URL back.
 *
 * @public
 */
export function checkEndpoint(
  url: string,
  { key = 'endpoint', sandbox = false }: CheckEndpointOptions = {},
): string {
  if (!URL.canParse(url)) {
    throw new InputError(
      `${key} is '${url}', which is not a URL; it must start with https://`,
    );
  }
  const parsed = new URL(url);
  if (parsed.username || parsed.password) {
    throw new InputError(
      `${key} is a URL of ${parsed.host} with a user name or password in it; leave them out`,
    );
  }
  if (parsed.protocol === 'https:') return url;
  if (parsed.protocol !== 'http:') {
    throw new InputError(`${key} is '${url}'; it must start with https://`);
  }
  if (!isLoopback(parsed.hostname)) {
    throw new InputError(
      `${key} is '${url}', which would send credentials in clear text; it must start with https://`,
    );
  }
  if (!sandbox) {
    throw new InputError(
      `${key} is '${url}'; http on this machine is for the sandbox only: use https://, or set spokes.sandbox to true`,
    );
  }
  return url;
}

function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost') return true;
  const address = hostname.replace(/^\[|\]$/g, '');
  return (
    ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback'
  );
}
