export * from './aws';
export * from './combine';
export * from './exposure';
export * from './inputs';
export * from './kubernetes';
export * from './outcomes';
export * from './resolvers';
export * from './scope';
