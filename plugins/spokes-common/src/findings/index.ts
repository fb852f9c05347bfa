export * from './hops';
export * from './hopGroups';
export * from './finding';
export * from './defineMessage';
export type { RouteKind } from './inWordsOfGatewayApi';
export * from './parseAcceptances';
export * from './showObserved';
export * from './catalogue';
export { gitOpsRemedies } from './remedies/gitOpsRemedies';
