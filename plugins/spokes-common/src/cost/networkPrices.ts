import { z } from 'zod';

const price = z.number('use a number of US dollars').min(0, 'use 0 or more');

/**
 * List prices of what a spoke's network is billed by, in US dollars: `spokes.prices` in app-config. What is not said there
 * is AWS's public list price for us-east-2, as its price pages had it in May 2026: those of Elastic Load Balancing, AWS
 * Transit Gateway, Amazon VPC and data transfer of EC2.
 *
 * @public
 */
export const networkPricesSchema = z.strictObject({
  /** Region that the prices are of. */
  region: z.string().default('us-east-2'),
  /** Where they are from, in words. */
  source: z.string().default('AWS list prices'),
  /** Month or day that they are of. */
  asOf: z.string().default('2026-05'),
  loadBalancerHour: price.default(0.0225),
  /** An hour of one capacity unit (NLCU). */
  capacityUnitHour: price.default(0.006),
  attachmentHour: price.default(0.05),
  /** A GB that an attachment sends into the Transit Gateway. */
  attachmentGb: price.default(0.02),
  natGatewayHour: price.default(0.045),
  natGatewayGb: price.default(0.045),
  publicAddressHour: price.default(0.005),
  /** A GB from one zone to another, each way. */
  crossZoneGb: price.default(0.01),
  /** A GB out to the internet, of the first 10 TB of a month. */
  internetGb: price.default(0.09),
});
/** Read by {@link networkPricesSchema}. @public */
export type NetworkPrices = z.output<typeof networkPricesSchema>;
