import { Router } from 'express';
import { Apply } from '../apply/Applies';
import { createFilePagesRouter } from './pages/createFilePagesRouter';
import { createPagesRouter } from './pages/createPagesRouter';
import { createSmartHttpRouter } from './createSmartHttpRouter';
import { GitRepositories, SeedFiles } from './GitRepositories';
import { Merge, MergeOutcome, PullRequest, PullRequests } from './PullRequests';
import { createRestRouter } from './rest/createRestRouter';
import { createGitlabRouter } from './rest/gitlab/createGitlabRouter';
import { fleetFiles } from './seed/fleetFiles';

export interface GitHostOptions {
  /** Where the bare repositories go; what an earlier run left of them is replaced. */
  directory: string;
  /** `http://127.0.0.1:7100`, without a slash at the end. */
  baseUrl: string;
  /** What git and REST clients authenticate with. */
  token?: string;
  /** The run's token: what the Merge button needs. */
  changeToken: string;
  /** Where Backstage's catalog is, for the links back. */
  appUrl?: string;
  /** What follows a merge: Terraform and GitOps, played by the sandbox. */
  onMerge?(merge: Merge): void | Promise<void>;
  /** By `owner/repo`, where the owner may be `group/sub`; the fleet repository unless given. */
  seeds?: Record<string, SeedFiles>;
  /** What the sandbox does because of a merged pull request, such as `fitsync/fleet#3`. */
  appliesOf?(pullRequest: string): Apply[];
}

export interface GitHost {
  /** Serves `/<owner>/<repo>.git`, `/api/v3` (GitHub), `/api/v4` (GitLab), `/pulls` and `/api/sandbox/pulls`. */
  router: Router;
  repositories: GitRepositories;
  openPullRequests(): PullRequest[];
  merge(owner: string, repo: string, number: number): Promise<MergeOutcome>;
}

/** A git host on disk: smart HTTP, the calls of GitHub and GitLab around pull requests, and pages to read and merge them. */
export async function createGitHost(options: GitHostOptions): Promise<GitHost> {
  const {
    directory,
    baseUrl,
    changeToken,
    token = 'sandbox',
    appUrl = 'http://localhost:3000/catalog',
    onMerge = () => {},
    appliesOf = () => [],
    seeds = { 'fitsync/fleet': fleetFiles },
  } = options;
  const repositories = new GitRepositories({ directory });
  for (const [fullName, files] of Object.entries(seeds)) {
    const slash = fullName.lastIndexOf('/');
    await repositories.create({
      owner: fullName.slice(0, slash),
      name: fullName.slice(slash + 1),
      files,
    });
  }
  const pulls = new PullRequests({ onMerge });

  const router = Router();
  router.use(createSmartHttpRouter({ repositories, token }));
  router.use(
    '/api/v3',
    createRestRouter({ repositories, pulls, baseUrl, token }),
  );
  router.use(
    '/api/v4',
    createGitlabRouter({ repositories, pulls, baseUrl, token }),
  );
  router.use(
    createPagesRouter({ repositories, pulls, appUrl, changeToken, appliesOf }),
  );
  router.use(createFilePagesRouter({ repositories, appUrl }));

  return {
    router,
    repositories,
    openPullRequests: () => pulls.list().filter(p => p.state === 'open'),
    async merge(owner, repo, number) {
      const repository = repositories.get(owner, repo);
      const pull = repository && pulls.get(repository, number);
      if (!repository || !pull) return { status: 'closed' };
      return pulls.merge(repository, pull);
    },
  };
}
