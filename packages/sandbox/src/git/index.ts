export { createGitHost } from './createGitHost';
export type { GitHost, GitHostOptions } from './createGitHost';
export { GitRepositories } from './GitRepositories';
export type { SeedFiles } from './GitRepositories';
export { GitRepository } from './GitRepository';
export type {
  Merge,
  MergedFile,
  MergeOutcome,
  PullRequest,
} from './PullRequests';
export { fleetFiles } from './seed/fleetFiles';
export { runGit } from './runGit';
export { startGitHost } from './testing/startGitHost';
export type { RunningGitHost } from './testing/startGitHost';
export { pushBranch } from './testing/pushBranch';
