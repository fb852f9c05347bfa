import { Commit, GitRepository } from '../GitRepository';
import { PullRequest } from '../PullRequests';

/** What GitHub calls things, with links that lead back here. */
export function createShapes(baseUrl: string) {
  const api = `${baseUrl}/api/v3`;

  const user = (login: string) => ({
    login,
    id: 1,
    type: 'User',
    html_url: `${baseUrl}/${login}`,
    url: `${api}/users/${login}`,
  });

  const repository = (repo: GitRepository) => {
    const url = `${api}/repos/${repo.fullName}`;
    return {
      id: 1,
      name: repo.name,
      full_name: repo.fullName,
      private: true,
      owner: user(repo.owner),
      html_url: `${baseUrl}/${repo.fullName}`,
      clone_url: `${baseUrl}/${repo.fullName}.git`,
      default_branch: repo.defaultBranch,
      archived: repo.archived,
      permissions: {
        admin: false,
        maintain: false,
        push: true,
        triage: true,
        pull: true,
      },
      url,
      archive_url: `${url}/{archive_format}{/ref}`,
      trees_url: `${url}/git/trees{/sha}`,
    };
  };

  const commit = (
    repo: GitRepository,
    { sha, tree, parents, message, author, committer }: Commit,
  ) => {
    const url = `${api}/repos/${repo.fullName}/commits/${sha}`;
    return {
      sha,
      url,
      html_url: `${baseUrl}/${repo.fullName}/commit/${sha}`,
      commit: { message, author, committer, tree: { sha: tree } },
      parents: parents.map(parent => ({ sha: parent })),
      author: null,
      committer: null,
    };
  };

  const pullRequest = (
    repo: GitRepository,
    pull: PullRequest,
    shas: { head: string; base: string },
  ) => {
    const side = (ref: string, sha: string) => ({
      ref,
      sha,
      label: `${repo.owner}:${ref}`,
      user: user(repo.owner),
      repo: repository(repo),
    });
    return {
      id: pull.number,
      number: pull.number,
      state: pull.state,
      title: pull.title,
      body: pull.body,
      draft: false,
      user: user(pull.author),
      labels: pull.labels.map(name => ({ name })),
      head: side(pull.head, shas.head),
      base: side(pull.base, shas.base),
      merged: Boolean(pull.merged),
      merged_at: pull.merged?.at ?? null,
      merge_commit_sha: pull.merged?.sha ?? null,
      created_at: pull.createdAt,
      updated_at: pull.updatedAt,
      closed_at: pull.state === 'closed' ? pull.updatedAt : null,
      url: `${api}/repos/${repo.fullName}/pulls/${pull.number}`,
      html_url: `${baseUrl}/pulls/${repo.fullName}/${pull.number}`,
    };
  };

  return { user, repository, commit, pullRequest };
}

export type Shapes = ReturnType<typeof createShapes>;
