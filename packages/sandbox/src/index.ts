export * from './world/World';
export * from './faults/defineFault';
export * from './world/AwsWorld';
export * from './world/Refusal';
export * from './world/reference';
export * from './world/referenceScenario';
export * from './world/spokeNetwork';
export * from './world/transitGatewayRoutes';
