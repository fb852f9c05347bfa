export * from './hops';
export * from './hopGroups';
export * from './finding';
export * from './defineMessage';
export * from './parseAcceptances';
export * from './showObserved';
export * from './catalogue';
