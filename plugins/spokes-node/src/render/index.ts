export { renderExposure, type RenderExposureOptions } from './renderExposure';
export { renderHub } from './hub/renderHub';
export { renderModules } from './modules/renderModules';
export { renderSpoke, type RenderSpokeOptions } from './spoke/renderSpoke';
