/**
 * Checks of Kubernetes and Istio manifests, without a cluster.
 *
 * @packageDocumentation
 */

export { checkManifests, type ManifestFinding } from './checkManifests';
export { manifestChecks } from './checks';
export { type ManifestCheck } from './defineManifestCheck';
export { apiLimits, commandLimits, type InputLimits } from './limits';
export {
  createManifestSet,
  type ManifestSet,
  type RawManifest,
} from './ManifestSet';
export { type ManifestSource } from './ManifestSource';
export {
  readManifests,
  type ManifestText,
  type ReadManifests,
} from './readManifests';
