export { networkPricesSchema } from './networkPrices';
export type { NetworkPrices } from './networkPrices';
export { monthlyCost, monthlyCostSchema } from './monthlyCost';
export type { MonthlyCost, NetworkParts } from './monthlyCost';
