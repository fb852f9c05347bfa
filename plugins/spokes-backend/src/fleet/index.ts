export { compareExposure } from './compareExposure';
export { compareSpoke } from './compareSpoke';
export { FleetCache } from './FleetCache';
export { KnownFleets } from './KnownFleets';
export { listTaken, spokeBlocksWithin } from './listTaken';
export { liveBlocks, unreadPlaces } from './liveBlocks';
export { readFleets, type FoundFleet, type ReadFleets } from './readFleets';
