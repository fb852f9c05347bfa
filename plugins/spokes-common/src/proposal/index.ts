export { adoptedHub, adoptedSpoke } from './adoptedBlueprint';
export { defaultVersions } from './defaultVersions';
export { exposureOfForm } from './exposureOfForm';
export * from './forms';
export { hubFromForm } from './hubFromForm';
export { parseForm } from './parseForm';
export {
  proposalChanges,
  type ProposalChange,
  type ProposalRequest,
} from './ProposalChange';
export { proposalForms, type FormChange } from './proposalForms';
export { proposalPermission } from './proposalPermission';
export { spokeFromForm, type SpokeFromFormOptions } from './spokeFromForm';
export { updatedExposure } from './updatedExposure';
export { updatedSpoke } from './updatedSpoke';
