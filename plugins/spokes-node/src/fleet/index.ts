/**
 * A fleet as a whole: its blueprints, what they render, and how far that is from what lies there. Pure, and free of the
 * clients of AWS, Kubernetes and git.
 *
 * @packageDocumentation
 */

export { rbacManifest } from '../collect/kubernetes/rbacManifest';
export { codeowners } from './codeowners';
export { type Drift, type DriftKind } from './Drift';
export { findDrift } from './findDrift';
export { fleetConfig } from './fleetConfig';
export {
  type FleetBlueprints,
  type PlacedBlueprint,
  type UnreadableBlueprint,
} from './FleetBlueprints';
export { planDrift, type DriftPlan } from './planDrift';
export { presentByFolder } from './presentByFolder';
export { type PresentFile } from './PresentFile';
export { readFleetBlueprints } from './readFleetBlueprints';
export { renderFleet } from './renderFleet';
export { repairFolder, type FolderRepair } from './repairFolder';
