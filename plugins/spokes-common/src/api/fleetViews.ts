import { z } from 'zod';

/*
 * What the backend tells of the whole fleet.
 */

/** A hub, as the catalog shows it. @public */
export const fleetHubSchema = z.object({
  name: z.string(),
  /** Entity ref of whoever owns it. */
  owner: z.string().optional(),
  description: z.string().optional(),
  /** Address of its blueprint in the fleet repository; absent where none describes it. */
  blueprintUrl: z.string().optional(),
});
/** Read by {@link fleetHubSchema}. @public */
export type FleetHub = z.infer<typeof fleetHubSchema>;

/** A spoke, as the catalog shows it: described, live, or both. @public */
export const fleetSpokeSchema = fleetHubSchema.extend({
  hub: z.string(),
  /** Whether its network or its cluster is there. */
  live: z.enum(['yes', 'no', 'unknown']),
});
/** Read by {@link fleetSpokeSchema}. @public */
export type FleetSpoke = z.infer<typeof fleetSpokeSchema>;

/** Hubs and spokes, of configuration and of the fleet repositories. @public */
export const fleetViewSchema = z.object({
  hubs: z.array(fleetHubSchema),
  spokes: z.array(fleetSpokeSchema),
  /** Repositories that could not be read: what only they describe is missing here. */
  unread: z.array(z.string()),
});
/** Read by {@link fleetViewSchema}. @public */
export type FleetView = z.infer<typeof fleetViewSchema>;
