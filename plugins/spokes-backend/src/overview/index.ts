export { unreadSources } from './unreadSources';
export { OverviewReader } from './OverviewReader';
export { OwnCausesReader } from './OwnCausesReader';
export { readAddresses } from './readAddresses';
export { SpokeReader } from './SpokeReader';
export { SummaryCache } from './SummaryCache';
export { VisibleExposures } from './VisibleExposures';
