/**
 * True if a host exists that both names stand for; each may begin with a wildcard (`*`, `*.example.com`), as istiod
 * compares the hosts of VirtualServices and Gateways.
 */
export function hostsOverlap(left: string, right: string): boolean {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  if (!a.startsWith('*')) return b.startsWith('*') ? covers(b, a) : a === b;
  if (!b.startsWith('*')) return covers(a, b);
  return a.slice(1).endsWith(b.slice(1)) || b.slice(1).endsWith(a.slice(1));
}

/** True if a wildcard stands for the whole of another name. */
function covers(wildcard: string, name: string): boolean {
  const suffix = wildcard.slice(1);
  return name.length > suffix.length && name.endsWith(suffix);
}
