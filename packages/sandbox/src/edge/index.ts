export type { Edge } from './createEdge';
export { createEdge } from './createEdge';
