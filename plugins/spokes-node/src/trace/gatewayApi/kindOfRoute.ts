import {
  RouteKind,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedRoute } from './TranslatedRoute';

/** What a route is, whichever way it is read: one of the Gateway API stands among the VirtualServices of an index. @public */
export function kindOfRoute(
  virtualService: VirtualService,
): RouteKind | 'VirtualService' {
  return isTranslatedRoute(virtualService)
    ? virtualService.origin.kind
    : 'VirtualService';
}
