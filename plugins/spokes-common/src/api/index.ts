export * from './callerViews';
export * from './comparisonViews';
export * from './costViews';
export {
  entityIngressSchema,
  exposureViewSchema,
  ingressQuestionSchema,
  maxAgesSchema,
  type EntityIngress,
  type ExposureView,
  type IngressQuestion,
  type MaxAgesView,
} from './exposureViews';
export * from './fixViews';
export * from './fleetViews';
export * from './formViews';
export { progressStepSchema, type ProgressStep } from './gitOpsViews';
export * from './historyViews';
export { isAnswered } from './isAnswered';
export * from './muteViews';
export * from './onboardingViews';
export * from './overviewViews';
export * from './ownCausesViews';
export * from './previewViews';
export { resourceRefSchema } from './resourceRefSchema';
export * from './spokeViews';
export type { SpokesApi, SpokesRequestOptions } from './SpokesApi';
export { SpokesClient } from './SpokesClient';
export * from './statusViews';
export {
  exposureRefSchema,
  hopKindSchema,
  traceSchema,
  verdictSchema,
} from './traceViews';
