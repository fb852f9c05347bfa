export {
  adoptionSchema,
  type AdoptedBlueprint,
  type Adoption,
  type AdoptionMapping,
  type MissingField,
} from './adoption';
