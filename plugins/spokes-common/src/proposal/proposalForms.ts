import {
  adoptFormSchema,
  decommissionSpokeFormSchema,
  exposeServiceFormSchema,
  hubFormSchema,
  removeExposureFormSchema,
  repairDriftFormSchema,
  spokeFormSchema,
  updateExposureFormSchema,
  updateSpokeFormSchema,
} from './forms';

/**
 * The form behind each change; that of `adopt` only completes what facts tell.
 *
 * @public
 */
export const proposalForms = {
  'create-hub': hubFormSchema,
  'create-spoke': spokeFormSchema,
  'update-spoke': updateSpokeFormSchema,
  'decommission-spoke': decommissionSpokeFormSchema,
  'expose-service': exposeServiceFormSchema,
  'update-exposure': updateExposureFormSchema,
  'remove-exposure': removeExposureFormSchema,
  'repair-drift': repairDriftFormSchema,
  adopt: adoptFormSchema,
} as const;

/** The changes that a form asks for. @public */
export type FormChange = keyof typeof proposalForms;
