import { VirtualService } from '@fitsync/backstage-plugin-spokes-common';
import { isEqual, sortBy } from 'lodash';
import { HttpMatch, isConditional } from '../istio/routes';
import { nameOf } from '../lookup/clusterLookups';
import { perVersion } from '../lookup/perVersion';
import { compareMatches } from './compareMatches';
import { isTranslatedRoute, TranslatedRoute } from './TranslatedRoute';

/** A rule of an HTTPRoute that takes the requests of another. */
export interface EarlierRule {
  route: TranslatedRoute;
  /** Place of the rule, from 0. */
  position: number;
}

/** Of two matches that are equally narrow, that of the older route counts. */
const byListener = perVersion((all: readonly VirtualService[]) => {
  const found = new Map<string, TranslatedRoute[]>();
  const routes = sortBy(all.filter(isTranslatedRoute), [
    ({ metadata }) => metadata.creationTimestamp ?? '9',
    nameOf,
  ]);
  for (const route of routes) {
    for (const listener of route.spec.gateways ?? []) {
      const known = found.get(listener);
      if (known) known.push(route);
      else found.set(listener, [route]);
    }
  }
  return found;
});

/** Every request satisfies it, in the absence of a word. */
const anything: HttpMatch = { uri: { prefix: '/' } };

/**
 * The rule that comes before one match of a rule, on the same listener and for the same host, and leaves nothing to it. In
 * the order of the Gateway API only a match for the same path can: a longer one does not cover a shorter.
 */
export function earlierRule(
  all: readonly VirtualService[],
  listener: string,
  own: TranslatedRoute,
  position: number,
  match: HttpMatch = anything,
): EarlierRule | undefined {
  const routes = byListener(all).get(listener) ?? [];
  for (const route of routes) {
    const sharesHost = own.spec.hosts.every(host =>
      route.spec.hosts.some(other => other === host),
    );
    if (!sharesHost) continue;
    for (const [at, rule] of route.spec.http.entries()) {
      if (route === own && at === position) return undefined;
      const matches = rule.match?.length ? rule.match : [anything];
      if (matches.some(one => takes(one, match))) {
        return { route, position: at };
      }
    }
  }
  return undefined;
}

/** Headers are known by name only, so what asks for any may be about another value. */
function takes(earlier: HttpMatch, match: HttpMatch): boolean {
  return (
    !isConditional(earlier) &&
    isEqual(earlier.uri, match.uri) &&
    compareMatches(earlier, match) <= 0
  );
}
