import { isEqual } from 'lodash';
import { coversPath, PathMatch } from './matchesPath';

/** A route some of whose matches an earlier route takes. */
export interface CoveredRoute {
  /** Places of the routes, from 0. */
  route: number;
  by: number;
  /** Places of the matches that are taken. */
  matches: number[];
  total: number;
  /** What a request that is taken asks for, in words. */
  path: string;
}

type Match = Readonly<Record<string, unknown>>;

/**
 * Finds what never gets a request: as written, so that headers count by their values too. Near-linear for routes with
 * exact paths; wide routes are few.
 */
export function routeCoverage(
  protocol: 'http' | 'tcp' | 'tls',
  routes: readonly unknown[],
): CoveredRoute[] {
  // A route takes nothing from itself.
  if (routes.length < 2) return [];
  const takers: { route: number; match: Match }[] = [];
  const exact = new Map<string, number>();
  const found: CoveredRoute[] = [];
  routes.forEach((route, index) => {
    const matches = matchesOf(route);
    let by: number | undefined;
    const taken = matches.flatMap((match, place) => {
      const taker =
        exact.get(JSON.stringify(match)) ??
        takers.find(one => takes(protocol, one.match, match))?.route;
      if (taker === undefined) return [];
      by ??= taker;
      return [place];
    });
    if (by !== undefined) {
      const path = describe(matches[taken[0]]);
      found.push({
        route: index,
        by,
        matches: taken,
        total: matches.length,
        path,
      });
    }
    for (const match of matches) {
      const key = JSON.stringify(match);
      if (!exact.has(key)) exact.set(key, index);
      if (isWide(match)) takers.push({ route: index, match });
    }
  });
  return found;
}

const known = ['uri', 'ignoreUriCase', 'name', 'statPrefix'];

function matchesOf(route: unknown): Match[] {
  if (typeof route !== 'object' || route === null) return [];
  const { match } = route as { match?: unknown };
  const list = Array.isArray(match) ? match : [];
  const records = list.map(one =>
    typeof one === 'object' && one !== null ? withoutNames(one) : {},
  );
  return records.length > 0 ? records : [{}];
}

/** Names of a match are for people only. */
function withoutNames(match: object): Match {
  return Object.fromEntries(
    Object.entries(match)
      .filter(([key]) => key !== 'name' && key !== 'statPrefix')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** An exact path can only be repeated, which is looked up. */
function isWide(match: Match): boolean {
  return !(isRecord(match.uri) && match.uri.exact !== undefined);
}

/** True if all that `narrow` matches is matched by `wide`: nothing else in it, or the same. */
function takes(
  protocol: 'http' | 'tcp' | 'tls',
  wide: Match,
  narrow: Match,
): boolean {
  const others = Object.keys(wide).filter(key => !known.includes(key));
  const same = others.every(key => isEqual(wide[key], narrow[key]));
  if (!same) return false;
  if (protocol !== 'http') return true;
  if (wide.ignoreUriCase && !narrow.ignoreUriCase && wide.uri) return false;
  return coversPath(pathOf(wide.uri), pathOf(narrow.uri));
}

function pathOf(uri: unknown): PathMatch | undefined {
  if (!isRecord(uri)) return undefined;
  const text = (value: unknown) =>
    typeof value === 'string' ? value : undefined;
  return {
    exact: text(uri.exact),
    prefix: text(uri.prefix),
    regex: text(uri.regex),
  };
}

function describe(match: Match): string {
  const path = pathOf(match.uri);
  const text = path?.exact ?? path?.prefix ?? path?.regex;
  if (text !== undefined) return text;
  return Object.keys(match).length === 0 ? 'anything' : JSON.stringify(match);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
