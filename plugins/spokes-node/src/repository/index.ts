export { createFleetRepository } from './createFleetRepository';
export {
  createPullRequestFinder,
  type PullRequestFinder,
} from './createPullRequestFinder';
export type {
  FleetRepositoryOptions,
  RepositoryLimits,
} from './FleetRepositoryOptions';
export { chooseRepository } from './config/chooseRepository';
export { readRepositories } from './config/readRepositories';
export type { RepositoryEntry } from './config/RepositoryEntry';
export type {
  BranchHistory,
  GitConnection,
  GitHost,
  GitHostProvider,
  PullRequestRef,
  PullRequestState,
} from './hosts/GitHost';
export type {
  FileSet,
  FleetContent,
  FleetEntry,
  FleetRepository,
  HandEditedChoice,
  PreviewOptions,
  Proposal,
  ProposalOptions,
  ProposalTarget,
  RenderedFile,
  Requester,
} from './types';
