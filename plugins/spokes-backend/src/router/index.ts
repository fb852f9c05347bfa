export { createRouter } from './createRouter';
export { IngressReader } from './IngressReader';
export { Previewer } from './Previewer';
