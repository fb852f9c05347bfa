export * from './world/World';
export * from './faults/defineFault';
