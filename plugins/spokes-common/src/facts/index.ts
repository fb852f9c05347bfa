export * from './aws';
export * from './facts';
export * from './factsSchema';
export * from './kubernetes';
export * from './observed';
export * from './probe';
