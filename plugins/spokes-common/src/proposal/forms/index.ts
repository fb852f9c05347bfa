export { adoptFormSchema, type AdoptForm } from './adoptForm';
export {
  decommissionSpokeFormSchema,
  type DecommissionSpokeForm,
} from './decommissionSpokeForm';
export {
  exposeServiceFormSchema,
  type ExposeServiceForm,
} from './exposeServiceForm';
export { hubFormSchema, type HubForm } from './hubForm';
export {
  removeExposureFormSchema,
  type RemoveExposureForm,
} from './removeExposureForm';
export { repairDriftFormSchema, type RepairDriftForm } from './repairDriftForm';
export { spokeFormSchema, type SpokeForm } from './spokeForm';
export {
  updateExposureFormSchema,
  type UpdateExposureForm,
} from './updateExposureForm';
export { updateSpokeFormSchema, type UpdateSpokeForm } from './updateSpokeForm';
