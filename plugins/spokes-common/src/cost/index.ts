export { networkPricesSchema } from './networkPrices';
export type { NetworkPrices } from './networkPrices';
export { costTermSchema, monthlyCost, monthlyCostSchema } from './monthlyCost';
export type { CostTerm, MonthlyCost, NetworkParts } from './monthlyCost';
