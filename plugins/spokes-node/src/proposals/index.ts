export { followedRepository } from './followedRepository';
export { planExposureBlueprint } from './planExposeService';
export { planProposal } from './planProposal';
export { driftedFolders } from './planRepairDrift';
export type {
  FieldChange,
  LiveHolders,
  ProposalContext,
  ProposalPlan,
} from './ProposalPlan';
export { takenBlocks } from './takenBlocks';
