export * from './defineCheck';
export * from './checks';
export * from './lookup/spokeIndex';
export * from './inputs';
