export type { ExposureHolder } from './ExposureHolder';
export {
  findExposureConflicts,
  type ExposureConflict,
  type FindExposureConflictsOptions,
} from './findExposureConflicts';
export { holderOfExposure } from './holderOfExposure';
