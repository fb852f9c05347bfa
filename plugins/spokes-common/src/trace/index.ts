export * from './exposureRef';
export * from './trace';
