export { FleetCache } from './FleetCache';
export { listTaken, spokeBlocksWithin } from './listTaken';
export { liveBlocks, unreadPlaces } from './liveBlocks';
export { readFleets, type FoundFleet, type ReadFleets } from './readFleets';
