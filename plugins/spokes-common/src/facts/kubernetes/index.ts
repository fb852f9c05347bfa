/*
 * What is kept of each Kubernetes object. Every schema is an allow-list: env, args, data and unknown annotations never
 * get past the parse. Shapes follow the Kubernetes and Istio APIs, so a manifest can be read by the same schemas.
 */

export * from './certificates';
export * from './controlPlane';
export * from './core';
export * from './destinationRule';
export * from './gateway';
export * from './gatewayApi';
export * from './grpcRoute';
export * from './istioSecurity';
export type { LabelSelector } from './labelSelector';
export * from './networkPolicy';
export * from './proxySettings';
export * from './serviceEntry';
export * from './virtualService';
export * from './workloads';
