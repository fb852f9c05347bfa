export {
  addressPlan,
  overlappingHolders,
  type AddressPlanLine,
} from './addressPlan';
export {
  adoptedSchema,
  adoptedSpokeSchema,
  terraformImportSchema,
  type Adopted,
  type AdoptedSpoke,
  type TerraformImport,
} from './adopted';
export { allocateCidr, type AllocateCidrOptions } from './allocateCidr';
export { cidrSchema, vpcCidrSchema } from './cidr';
export {
  exposureBlueprintSchema,
  exposureEntityRef,
  type ExposureBlueprint,
  type ExposureBlueprintInput,
} from './exposureBlueprint';
export { exposureFromForm, type ExposureForm } from './exposureFromForm';
export { type ExposureMethod } from './exposureMethod';
export { exposureNotes, recordsFolder } from './exposureNotes';
export {
  hubBlueprintSchema,
  type HubBlueprint,
  type HubBlueprintInput,
} from './hubBlueprint';
export {
  exposureBlueprintJsonSchema,
  hubBlueprintJsonSchema,
  spokeBlueprintJsonSchema,
} from './jsonSchemas';
export { loadBalancerName, targetGroupName } from './networkNames';
export { hostSchema, portSchema, urlPathSchema } from './names';
export { parseBlueprint } from './parseBlueprint';
export { spokeAcceptanceSchema, type SpokeAcceptance } from './spokeAcceptance';
export { spokeAddresses, type SpokeAddresses } from './spokeAddresses';
export {
  spokeBlueprintSchema,
  type SpokeBlueprint,
  type SpokeBlueprintInput,
} from './spokeBlueprint';
