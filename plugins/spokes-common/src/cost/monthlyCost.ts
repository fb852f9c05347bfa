import { z } from 'zod';
import { NetworkPrices } from './networkPrices';

/** AWS's own months have so many hours. */
const hoursPerMonth = 730;

/**
 * What of a network is billed by the hour, and by which its traffic is billed too. Each has an id, so that what several
 * spokes share counts once.
 *
 * @public
 */
export interface NetworkParts {
  /** ARNs of NLBs. */
  loadBalancers: readonly string[];
  /** Ids of Transit Gateway attachments of VPCs; AWS bills the owner of the VPC by the hour for each. */
  attachments: readonly string[];
  /** Ids; one stands in each zone, as a rule. */
  natGateways: readonly string[];
  /** Of load balancers, and one of each NAT gateway. */
  publicAddresses: readonly string[];
}

/** One term of the formula. */
const costTermSchema = z.discriminatedUnion('kind', [
  z.object({
    /** So many of something, an hour each. */
    kind: z.literal('hours'),
    item: z.enum(['loadBalancer', 'attachment', 'natGateway', 'publicAddress']),
    count: z.number(),
    hours: z.number(),
    price: z.number(),
    monthly: z.number(),
  }),
  z.object({
    /** By traffic, which nobody has measured: the price of a unit, and no sum. */
    kind: z.literal('metered'),
    item: z.enum([
      'capacityUnit',
      'attachmentGb',
      'natGatewayGb',
      'crossZoneGb',
      'internetGb',
    ]),
    price: z.number(),
  }),
]);

/** A sum and the formula that it comes of. @public */
export const monthlyCostSchema = z.object({
  /** The terms by the hour together, in US dollars; what traffic costs comes on top. */
  monthly: z.number(),
  terms: z.array(costTermSchema),
});
/** Read by {@link monthlyCostSchema}. @public */
export type MonthlyCost = z.infer<typeof monthlyCostSchema>;

/**
 * What parts of a network cost a month by list prices. Traffic is told as the price of a unit, never as a guess.
 *
 * @public
 */
export function monthlyCost(
  parts: NetworkParts,
  prices: NetworkPrices,
): MonthlyCost {
  const hourly = (
    [
      ['loadBalancer', parts.loadBalancers, prices.loadBalancerHour],
      ['attachment', parts.attachments, prices.attachmentHour],
      ['natGateway', parts.natGateways, prices.natGatewayHour],
      ['publicAddress', parts.publicAddresses, prices.publicAddressHour],
    ] as const
  )
    .map(([item, ids, price]) => ({ item, count: new Set(ids).size, price }))
    .filter(({ count }) => count > 0)
    .map(term => ({
      kind: 'hours' as const,
      ...term,
      hours: hoursPerMonth,
      monthly: toCents(term.count * hoursPerMonth * term.price),
    }));
  const has = (item: (typeof hourly)[number]['item']) =>
    hourly.some(term => term.item === item);
  const metered = (
    [
      ['capacityUnit', prices.capacityUnitHour, has('loadBalancer')],
      ['attachmentGb', prices.attachmentGb, has('attachment')],
      ['natGatewayGb', prices.natGatewayGb, has('natGateway')],
      ['crossZoneGb', prices.crossZoneGb, has('loadBalancer')],
      ['internetGb', prices.internetGb, has('publicAddress')],
    ] as const
  )
    .filter(([, , isThere]) => isThere)
    .map(([item, price]) => ({ kind: 'metered' as const, item, price }));
  return {
    monthly: toCents(hourly.reduce((sum, { monthly }) => sum + monthly, 0)),
    terms: [...hourly, ...metered],
  };
}

function toCents(dollars: number): number {
  return Math.round(dollars * 100) / 100;
}
