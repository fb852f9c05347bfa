import { VirtualService } from '@fitsync/backstage-plugin-spokes-common';

/** An HTTP route of a VirtualService. */
export type HttpRoute = VirtualService['spec']['http'][number];
/** One of the alternatives under which a route is taken. */
export type HttpMatch = NonNullable<HttpRoute['match']>[number];
/** Where a route sends. */
export type Destination = HttpRoute['route'][number]['destination'];
