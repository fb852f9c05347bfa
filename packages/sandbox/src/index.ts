export * from './brownfield';
export * from './world/World';
export * from './faults/defineFault';
export * from './world/AwsWorld';
export * from './world/Refusal';
export * from './world/reference';
export * from './world/addReferenceSpoke';
export * from './world/referenceScenario';
export * from './world/spokeNetwork';
export * from './world/transitGatewayRoutes';
export * from './world/createWorld';
export * from './kubernetes';
export * from './git';
export * from './aws';
export * from './faults/aws';
export * from './faults/kubernetes';
export { gatewayApiFaults } from './faults/kubernetes/gatewayApiFaults';
export {
  moveToGatewayApi,
  type GatewayApiObjects,
} from './faults/kubernetes/moveToGatewayApi';
export {
  moveToHttpsListener,
  type HttpsListenerObjects,
} from './faults/kubernetes/moveToHttpsListener';
export * from './faults/registry';
export * from './faults/unseen';
export * from './faults/scenarioFaults';
export * from './server';
export * from './world/walk';
export { exampleSecretName } from './apply/putExampleCertificate';
export type { Apply, ApplyStage } from './apply/Applies';
export { mergeFiles } from './testing/mergeFiles';
