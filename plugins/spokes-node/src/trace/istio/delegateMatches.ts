import { HttpMatch } from './httpRoute';

type StringMatch = NonNullable<HttpMatch['uri']>;

/**
 * The matches of a route of a delegate, together with those of the route that delegates to it: both have to be satisfied.
 * Undefined where they contradict each other, since istiod then drops the route of the delegate.
 *
 * @param root - those of the route that delegates; empty for every request
 * @param own - those of the delegate
 */
export function delegateMatches(
  root: readonly HttpMatch[],
  own: readonly HttpMatch[],
): HttpMatch[] | undefined {
  if (root.length === 0) return [...own];
  if (own.length === 0) return [...root];
  const merged = own.map(match =>
    root
      .filter(outer => !contradict(outer, match))
      .map(outer => merge(outer, match)),
  );
  return merged.every(ways => ways.length > 0) ? merged.flat() : undefined;
}

function contradict(root: HttpMatch, own: HttpMatch): boolean {
  const texts = ['uri', 'scheme', 'method', 'authority'] as const;
  return (
    texts.some(part => differ(root[part], own[part])) ||
    (root.ignoreUriCase ?? false) !== (own.ignoreUriCase ?? false) ||
    (root.port !== undefined &&
      own.port !== undefined &&
      root.port !== own.port) ||
    (root.sourceNamespace !== undefined &&
      own.sourceNamespace !== undefined &&
      root.sourceNamespace !== own.sourceNamespace) ||
    Object.entries(own.sourceLabels ?? {}).some(
      ([key, value]) => (root.sourceLabels?.[key] ?? value) !== value,
    ) ||
    (root.gateways !== undefined &&
      own.gateways?.some(one => !root.gateways?.includes(one)) === true)
  );
}

/** A delegate may only narrow what it is given: a prefix, by a longer one or an exact text. */
function differ(root?: StringMatch, own?: StringMatch): boolean {
  if (!root || !own) return false;
  if (root.regex !== undefined || own.regex !== undefined) return true;
  if (root.exact !== undefined) return own.exact !== root.exact;
  const prefix = root.prefix ?? '';
  return !(own.exact ?? own.prefix ?? '').startsWith(prefix);
}

function merge(root: HttpMatch, own: HttpMatch): HttpMatch {
  const names = (part: 'headers' | 'withoutHeaders' | 'queryParams') => {
    const all = [...(root[part] ?? []), ...(own[part] ?? [])];
    return all.length > 0 ? { [part]: [...new Set(all)] } : {};
  };
  const labels = { ...root.sourceLabels, ...own.sourceLabels };
  return {
    ...root,
    ...own,
    ...names('headers'),
    ...names('withoutHeaders'),
    ...names('queryParams'),
    ...(Object.keys(labels).length > 0 && { sourceLabels: labels }),
  };
}
