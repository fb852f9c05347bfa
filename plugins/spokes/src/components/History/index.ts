export { History } from './History';
export { PastBanner } from './PastBanner';
export { pastView } from './pastView';
