export {
  exposureBlueprintSchema,
  exposureEntityRef,
  type ExposureBlueprint,
  type ExposureBlueprintInput,
} from './exposureBlueprint';
export { exposureFromForm, type ExposureForm } from './exposureFromForm';
export { type ExposureMethod } from './exposureMethod';
export { parseBlueprint } from './parseBlueprint';
