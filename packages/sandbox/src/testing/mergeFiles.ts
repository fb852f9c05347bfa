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
  const answer = await fetch(
    `${sandbox.url}/api/v3/repos/fitsync/fleet/pulls`,
    {
      method: 'POST',
      headers: {
        authorization: 'Bearer sandbox',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ head, base: 'main', title: `Change ${count}` }),
    },
  );
  const { number }: { number: number } = await answer.json();
  await sandbox.git.merge('fitsync', 'fleet', number);
  return number;
}
