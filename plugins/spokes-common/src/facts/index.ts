export * from './aws';
export * from './facts';
export * from './factsSchema';
export * from './gitOps';
export * from './kubernetes';
export * from './observed';
export * from './probe';
