export {
  adoptionSchema,
  type AdoptedBlueprint,
  type Adoption,
  type AdoptionMapping,
  type DerivedField,
  type MissingField,
} from './adoption';
