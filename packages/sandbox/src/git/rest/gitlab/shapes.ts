import { GitRepositories } from '../../GitRepositories';
import { ChangedFile, Commit, GitRepository } from '../../GitRepository';
import { PullRequest } from '../../PullRequests';

/** What GitLab calls things, with links that lead back here. */
export function createGitlabShapes(options: {
  baseUrl: string;
  repositories: GitRepositories;
}) {
  const { baseUrl, repositories } = options;

  const projectId = (repo: GitRepository) =>
    repositories.list().indexOf(repo) + 1;

  const user = (username: string) => ({
    id: 1,
    username,
    name: username,
    state: 'active',
    web_url: `${baseUrl}/${username}`,
  });

  const project = (repo: GitRepository) => ({
    id: projectId(repo),
    name: repo.name,
    path: repo.name,
    path_with_namespace: repo.fullName,
    namespace: { full_path: repo.owner, kind: 'group' },
    default_branch: repo.defaultBranch,
    visibility: 'private',
    archived: repo.archived,
    empty_repo: false,
    merge_requests_enabled: true,
    web_url: `${baseUrl}/${repo.fullName}`,
    http_url_to_repo: `${baseUrl}/${repo.fullName}.git`,
    permissions: {
      project_access: { access_level: 30 },
      group_access: null,
    },
  });

  const commit = (
    repo: GitRepository,
    { sha, parents, message, author, committer }: Commit,
  ) => ({
    id: sha,
    short_id: sha.slice(0, 8),
    parent_ids: parents,
    title: message.split('\n')[0],
    message,
    author_name: author.name,
    author_email: author.email,
    authored_date: author.date,
    committer_name: committer.name,
    committer_email: committer.email,
    committed_date: committer.date,
    created_at: committer.date,
    web_url: `${baseUrl}/${repo.fullName}/-/commit/${sha}`,
  });

  const diff = ({ path, status }: ChangedFile) => ({
    old_path: path,
    new_path: path,
    new_file: status === 'added',
    deleted_file: status === 'removed',
    renamed_file: false,
    diff: '',
  });

  const mergeRequest = (
    repo: GitRepository,
    pull: PullRequest,
    sha: string,
  ) => ({
    id: pull.number,
    iid: pull.number,
    project_id: projectId(repo),
    source_project_id: projectId(repo),
    target_project_id: projectId(repo),
    state: pull.merged
      ? 'merged'
      : { open: 'opened', closed: 'closed' }[pull.state],
    title: pull.title,
    description: pull.body,
    draft: false,
    author: user(pull.author),
    labels: pull.labels,
    source_branch: pull.head,
    target_branch: pull.base,
    sha,
    merge_commit_sha: pull.merged?.sha ?? null,
    merged_at: pull.merged?.at ?? null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    // GitLab's own page would be below /-/merge_requests/: this one exists here.
    web_url: `${baseUrl}/pulls/${repo.fullName}/${pull.number}`,
  });

  return { user, project, commit, diff, mergeRequest };
}

export type GitlabShapes = ReturnType<typeof createGitlabShapes>;
