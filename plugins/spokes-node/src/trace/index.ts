export * from './defineCheck';
export * from './inputs/exposure';
