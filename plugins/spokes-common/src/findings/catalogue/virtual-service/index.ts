export * from './binding';
export * from './destinations';
export * from './routing';
