export * from './hops';
export * from './hopGroups';
export * from './finding';
export * from './defineMessage';
export * from './showObserved';
export * from './catalogue';
