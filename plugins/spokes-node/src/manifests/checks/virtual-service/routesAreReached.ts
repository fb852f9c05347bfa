import {
  virtualServiceMatchDuplicate,
  virtualServiceShadowed,
} from '@fitsync/backstage-plugin-spokes-common';
import { isEqual } from 'lodash';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { routeCoverage } from '../../../trace/istio/routeCoverage';

/** Routes are tried in order and the first that matches takes the request. */
export const routesAreReached = defineManifestCheck({
  id: 'virtual-service.routes-are-reached',
  description: 'No earlier route takes all that a later one is for.',
  emits: [virtualServiceShadowed, virtualServiceMatchDuplicate],
  run(set, report) {
    for (const virtualService of set.virtualServices) {
      const name = nameOf(virtualService);
      for (const protocol of ['http', 'tcp', 'tls'] as const) {
        const raw = rawRoutes(set.sourceOf(virtualService).raw, protocol);
        for (const covered of routeCoverage(protocol, raw)) {
          const { route, by, matches, total } = covered;
          const at = ['spec', protocol, route];
          const label = (index: number) => labelOf(raw[index], index, protocol);
          if (matches.length === total) {
            report(virtualServiceShadowed, {
              on: virtualService,
              args: {
                path: covered.path,
                by: label(by),
                other: name,
                destination: whereTo(raw[by]),
                shadowed: label(route),
                virtualService: name,
                place: pointerOf(at),
                above: pointerOf(['spec', protocol, by]),
              },
              at,
              // A route that says the same again is untidy and costs nobody a request.
              severity: isEqual(sendsTo(raw[by]), sendsTo(raw[route]))
                ? 'warning'
                : 'error',
            });
            continue;
          }
          for (const match of matches) {
            const where = [...at, 'match', match];
            report(virtualServiceMatchDuplicate, {
              on: virtualService,
              args: {
                match: String(match + 1),
                route: label(route),
                virtualService: name,
                earlier: label(by),
                place: pointerOf(where),
              },
              at: where,
            });
          }
        }
        raw.forEach((route, index) => {
          for (const match of repeatedWithin(protocol, route)) {
            const own = labelOf(route, index, protocol);
            const at = ['spec', protocol, index, 'match', match];
            report(virtualServiceMatchDuplicate, {
              on: virtualService,
              args: {
                match: String(match + 1),
                route: own,
                virtualService: name,
                earlier: own,
                place: pointerOf(at),
              },
              at,
            });
          }
        });
      }
    }
  },
});

type Protocol = 'http' | 'tcp' | 'tls';

/** As a JSON pointer. */
function pointerOf(at: readonly (string | number)[]): string {
  return `/${at.join('/')}`;
}

/** Matches of a route that an earlier one of the same route takes; an exact path beside a prefix is a way of being clear. */
function repeatedWithin(protocol: Protocol, route: unknown): number[] {
  const matches = field(route, 'match');
  if (!Array.isArray(matches) || matches.length < 2) return [];
  const alone = matches.map(match => ({ match: [match] }));
  return routeCoverage(protocol, alone).flatMap(({ route: later, by }) =>
    formOf(matches[later]) === formOf(matches[by]) ? [later] : [],
  );
}

function formOf(match: unknown): string {
  const uri = field(match, 'uri');
  return typeof uri === 'object' && uri !== null ? Object.keys(uri).join() : '';
}

function rawRoutes(raw: unknown, protocol: Protocol): unknown[] {
  const spec = field(raw, 'spec');
  const routes = field(spec, protocol);
  return Array.isArray(routes) ? routes : [];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function labelOf(route: unknown, index: number, protocol: Protocol): string {
  const name = field(route, 'name');
  if (typeof name === 'string' && name) return name;
  return protocol === 'http' ? String(index + 1) : `${protocol} ${index + 1}`;
}

/** What a route does with a request, whatever is done to it on the way. */
function sendsTo(route: unknown): unknown[] {
  return ['route', 'redirect', 'directResponse', 'delegate', 'rewrite'].map(
    name => field(route, name),
  );
}

function whereTo(route: unknown): string {
  if (field(route, 'redirect')) return 'a redirect';
  if (field(route, 'directResponse')) return 'a fixed answer';
  const weighted = field(route, 'route');
  const hosts = Array.isArray(weighted)
    ? weighted.map(one => field(field(one, 'destination'), 'host'))
    : [];
  return hosts.filter(host => typeof host === 'string').join(', ') || 'nowhere';
}
