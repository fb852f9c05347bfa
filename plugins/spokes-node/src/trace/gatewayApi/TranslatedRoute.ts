import {
  HttpRoute,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';

/** An HTTPRoute of the Gateway API, as istiod reads it: as a VirtualService. Its http routes stand in the order of its rules. */
export interface TranslatedRoute extends VirtualService {
  origin: { kind: 'HTTPRoute'; object: HttpRoute };
}

/** Tells a VirtualService that stands for an HTTPRoute. */
export function isTranslatedRoute(
  virtualService: VirtualService,
): virtualService is TranslatedRoute {
  return 'origin' in virtualService;
}
