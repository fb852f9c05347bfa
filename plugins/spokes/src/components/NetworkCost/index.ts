export { FleetCost } from './FleetCost';
export { SpokeCost } from './SpokeCost';
