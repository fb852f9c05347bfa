export * from './hops';
export * from './finding';
export * from './defineMessage';
export * from './showObserved';
export * from './catalogue';
