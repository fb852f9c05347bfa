export { clusterEntrySchema, hubEntrySchema } from './configEntries';
export { meetsRequirements } from './meetsRequirements';
export type { LabelRequirement } from './parseLabelSelector';
export {
  bindingAnnotations,
  readEntityBinding,
  type EntityBinding,
  type KubernetesBinding,
} from './readEntityBinding';
