import { Octokit } from '@octokit/rest';
import { pushBranch } from '../git/testing/pushBranch';
import { Sandbox } from '../server/startSandbox';

let count = 0;

/** Pushes a branch over the wire, opens its pull request and merges it; undefined deletes a file. */
export async function mergeFiles(
  sandbox: Sandbox,
  files: Record<string, string | undefined>,
): Promise<number> {
  count += 1;
  const head = `topic-${count}`;
  await pushBranch({
    url: `${sandbox.url}/fitsync/fleet.git`,
    branch: head,
    files,
  });
  const { data } = await new Octokit({
    auth: 'sandbox',
    baseUrl: `${sandbox.url}/api/v3`,
  }).rest.pulls.create({
    owner: 'fitsync',
    repo: 'fleet',
    head,
    base: 'main',
    title: `Change ${count}`,
  });
  await sandbox.git.merge('fitsync', 'fleet', data.number);
  return data.number;
}
