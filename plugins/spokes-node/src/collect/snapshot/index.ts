/**
 * One reading of everything, for a file.
 *
 * @packageDocumentation
 */

export { collectSnapshot, type SnapshotOptions } from './collectSnapshot';
export { connectByKubeconfig } from './connectByKubeconfig';
