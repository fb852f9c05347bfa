export * from './hops';
export * from './hopGroups';
export * from './finding';
export {
  toFinding,
  type FixValues,
  type Message,
  type MessageArgs,
  type Placeholders,
  type Report,
} from './defineMessage';
export type { RouteKind } from './inWordsOfGatewayApi';
export * from './parseAcceptances';
export * from './showObserved';
export * from './catalogue';
export { gitOpsRemedies } from './remedies/gitOpsRemedies';
