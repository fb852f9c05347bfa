export { renderExposure } from './renderExposure';
export { renderHub } from './hub/renderHub';
export { renderSpoke, type RenderSpokeOptions } from './spoke/renderSpoke';
