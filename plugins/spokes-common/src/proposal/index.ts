export { defaultVersions } from './defaultVersions';
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
export { updatedSpoke } from './updatedSpoke';
