export * from './exposureRef';
export * from './trace';
export * from './verdict';
export { parseExposureList, type ExposureList } from './parseExposureList';
