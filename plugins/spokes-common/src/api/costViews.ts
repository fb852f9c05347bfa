import { z } from 'zod';
import { monthlyCostSchema } from '../cost/monthlyCost';

/*
 * What the backend answers to what a network costs.
 */

const prices = {
  /** Region that the prices are of. */
  region: z.string(),
  /** Where the prices are from, and of when. */
  source: z.string(),
  asOf: z.string(),
};

/** What the network of a spoke costs a month by list prices. @public */
export const spokeCostSchema = z.object({
  ...prices,
  /** Of what is the spoke's alone. */
  own: monthlyCostSchema,
  /** Of the hub, whose parts all of its spokes use; for those who see the fleet. */
  hub: monthlyCostSchema
    .extend({
      /** So many spokes stand behind the hub. */
      sharedBy: z.number(),
    })
    .optional(),
  /** What could not be read, so that it counts for nothing here. */
  unread: z.array(z.string()),
});
/** Read by {@link spokeCostSchema}. @public */
export type SpokeCost = z.infer<typeof spokeCostSchema>;

/** What the networks of all hubs and spokes cost a month by list prices. @public */
export const fleetCostSchema = z.object({
  ...prices,
  all: monthlyCostSchema,
  /** What could not be read, so that it counts for nothing here. */
  unread: z.array(z.string()),
});
/** Read by {@link fleetCostSchema}. @public */
export type FleetCost = z.infer<typeof fleetCostSchema>;
