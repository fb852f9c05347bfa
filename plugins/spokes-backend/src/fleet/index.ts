export { compareExposure } from './compareExposure';
export { compareSpoke } from './compareSpoke';
export { describedExposure } from './describedExposure';
export { FleetCache } from './FleetCache';
export { KnownFleets } from './KnownFleets';
export { listTaken, spokeBlocksWithin } from './listTaken';
export { liveBlocks, unreadPlaces } from './liveBlocks';
export { readFleets, type FoundFleet, type ReadFleets } from './readFleets';
export { repositoryOf } from './repositoryOf';
