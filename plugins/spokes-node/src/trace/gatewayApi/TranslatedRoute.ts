import {
  HttpRoute,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';

/**
 * An HTTPRoute or a GRPCRoute of the Gateway API, as istiod reads it: as a VirtualService. Its http routes stand in the order
 * of its rules.
 */
export interface TranslatedRoute extends VirtualService {
  origin: { kind: 'HTTPRoute' | 'GRPCRoute'; object: HttpRoute };
}

/** Tells a VirtualService that stands for a route of the Gateway API. */
export function isTranslatedRoute(
  virtualService: VirtualService,
): virtualService is TranslatedRoute {
  return 'origin' in virtualService;
}
