export { ExposureResult } from './ExposureResult';
