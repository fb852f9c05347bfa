export * from './aws';
export * from './facts';
export * from './kubernetes';
export * from './observed';
