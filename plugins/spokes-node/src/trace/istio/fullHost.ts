import { fqdnOf, resolveHost } from './resolveHost';

/** The complete name that a host stands for where an object of a namespace names it. */
export function fullHost(text: string, ownNamespace: string): string {
  const host = resolveHost(text, ownNamespace);
  return host.kind === 'service' ? fqdnOf(host) : host.host;
}
