export { renderExposure } from './renderExposure';
