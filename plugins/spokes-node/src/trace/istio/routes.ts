import { VirtualService } from '@fitsync/backstage-plugin-spokes-common';

import { delegateMatches } from './delegateMatches';
import { HttpMatch, HttpRoute } from './httpRoute';
import { isExportedTo } from './isExportedTo';

export type { Destination, HttpMatch, HttpRoute } from './httpRoute';

/** A route where it stands in the order of a VirtualService; routes of delegates in the place of the one that names them. */
export interface OrderedRoute {
  /** What people call it: its name, or its place, counted from 1. */
  label: string;
  route: HttpRoute;
  /** Its own, or that of the route that delegates. */
  timeout?: string;
  /** Empty stands for every request. */
  matches: HttpMatch[];
  /** The VirtualService that holds it: the delegate, for a delegated one. Short names are read in its namespace. */
  holder: VirtualService;
}

/**
 * The routes of a VirtualService in the order in which they are tried. A delegate that does not exist, or is not exported to
 * the namespace of the VirtualService, leaves its place empty; a delegate may not delegate again.
 */
export function orderedRoutes(
  virtualService: VirtualService,
  byName: ReadonlyMap<string, VirtualService>,
): OrderedRoute[] {
  return virtualService.spec.http.flatMap((route, index) => {
    const label = route.name ?? String(index + 1);
    const matches = route.match ?? [];
    const { delegate } = route;
    if (!delegate?.name) {
      const { timeout } = route;
      return [{ label, route, timeout, matches, holder: virtualService }];
    }
    const { namespace } = virtualService.metadata;
    const holder = byName.get(
      `${delegate.namespace ?? namespace}/${delegate.name}`,
    );
    if (
      !holder ||
      !isExportedTo(holder.spec.exportTo, holder.metadata.namespace, namespace)
    ) {
      return [];
    }
    return holder.spec.http.flatMap((inner, innerIndex) => {
      const both = delegateMatches(matches, inner.match ?? []);
      return both
        ? [
            {
              label: `${label}.${inner.name ?? innerIndex + 1}`,
              route: inner,
              timeout: inner.timeout ?? route.timeout,
              matches: both,
              holder,
            },
          ]
        : [];
    });
  });
}

/** True if only some requests to a path satisfy the match: it also looks at headers, the method or where they come from. */
export function isConditional(match: HttpMatch): boolean {
  const { method, authority, scheme } = match;
  return (
    [method, authority, scheme].some(one => one !== undefined) ||
    [match.headers, match.withoutHeaders, match.queryParams].some(
      names => names !== undefined && names.length > 0,
    ) ||
    match.sourceNamespace !== undefined ||
    Object.keys(match.sourceLabels ?? {}).length > 0
  );
}
