import {
  pushBranch,
  RunningGitHost,
  runGit,
  startGitHost,
} from '@fitsync/sandbox';
import { branch, fileSet, proposalOf } from './__testUtils__/bookinfo';
import { fleetOf } from './__testUtils__/fleetOf';
import { gitHostKinds } from './__testUtils__/gitHostKinds';
import { FleetRepositoryOptions } from './FleetRepositoryOptions';

jest.setTimeout(60_000);

describe.each(gitHostKinds)('on %s, a repository', kind => {
  let host: RunningGitHost;

  beforeEach(async () => {
    host = await startGitHost({
      seeds: { 'fitsync/fleet': { 'README.md': 'fleet\n' } },
    });
  });
  afterEach(() => host.stop());

  const repository = () => {
    const found = host.repositories.get('fitsync', 'fleet');
    if (!found) throw new Error('no fleet repository');
    return found;
  };

  const refuses = async (
    name: string,
    text: RegExp,
    options: {
      baseBranch?: string;
      limits?: FleetRepositoryOptions['limits'];
    } = {},
  ) => {
    const { baseBranch = 'main', limits } = options;
    const repoUrl = `${host.host}?owner=fitsync&repo=fleet`;
    const fleet = fleetOf(host.host, {
      kind,
      limits,
      config: { spokes: { repositories: [{ repoUrl, baseBranch }] } },
    });
    const proposal = proposalOf(host.host);
    for (const run of [
      () => fleet.read({ target: proposal.target }),
      () => fleet.preview(proposal),
      () => fleet.propose(proposal),
    ]) {
      await expect(run()).rejects.toMatchObject({
        name,
        message: expect.stringMatching(text),
      });
    }
    expect(host.requests.join()).not.toContain('receive-pack');
  };

  it('without a commit says what to push first', async () => {
    await runGit(['update-ref', '-d', 'refs/heads/main'], {
      directory: repository().directory,
    });
    await refuses(
      'NotFoundError',
      /is empty: it has no commit yet\. Push a first one to main/,
    );
  });

  it('without the base branch says where it is named', async () => {
    await refuses(
      'NotFoundError',
      /has no branch trunk\. Create it, or name .* as baseBranch under spokes\.repositories/,
      { baseBranch: 'trunk' },
    );
  });

  it('that is huge says what to do', async () => {
    await refuses(
      'ServiceUnavailableError',
      /sent more than 100 bytes\. A repository of manifests should be smaller/,
      { limits: { repositoryBytes: 100 } },
    );
  });

  it('with a short file that unpacks to a long one says what to do', async () => {
    await pushBranch({
      url: `${host.baseUrl}/fitsync/fleet.git`,
      branch: 'main',
      from: 'main',
      files: { 'zeros.txt': '0'.repeat(2_000_000) },
    });
    host.requests.length = 0;
    await refuses(
      'ServiceUnavailableError',
      /unpack to more than 160000 bytes\. A repository of manifests should be/,
      { limits: { repositoryBytes: 20_000 } },
    );
  });

  it('whose branch has diverged to another history is left alone', async () => {
    const fleet = fleetOf(host.host, { kind });
    await fleet.propose(proposalOf(host.host));
    const { directory } = repository();
    const git = async (args: string[]) =>
      (await runGit(args, { directory })).stdout.toString().trim();
    const tree = await git(['rev-parse', `${branch}^{tree}`]);
    const orphan = await git([
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.com',
      'commit-tree',
      tree,
      '-m',
      'Mine',
    ]);
    await git(['update-ref', `refs/heads/${branch}`, orphan]);
    const failure = fleet.propose(
      proposalOf(host.host, {
        fileSets: [
          fileSet({
            'blueprint.yaml': 'owner: group:default/bookinfo\n',
            'new.yaml': 'a: 1\n',
          }),
        ],
      }),
    );
    await expect(failure).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(failure).rejects.toThrow(
      /branch .*(Delete it|delete the branch)/i,
    );
    expect(await repository().branch(branch)).toBe(orphan);
  });

  it('whose branch has a commit of a person’s is left alone', async () => {
    const fleet = fleetOf(host.host, { kind });
    await fleet.propose(proposalOf(host.host));
    const theirs = await pushBranch({
      url: `${host.baseUrl}/fitsync/fleet.git`,
      branch,
      from: branch,
      files: { 'README.md': 'mine\n' },
    });
    const failure = fleet.propose(proposalOf(host.host));
    await expect(failure).rejects.toThrow(
      /holds a commit \([0-9a-f]{7}\) that FitSync did not make.*delete the branch/,
    );
    expect(await repository().branch(branch)).toBe(theirs);
  });
});
