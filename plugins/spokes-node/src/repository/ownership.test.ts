import { pushBranch, RunningGitHost, startGitHost } from '@fitsync/sandbox';
import { stringifyError } from '@backstage/errors';
import {
  branch,
  defaultFiles,
  fileSet,
  folder,
  proposalOf,
} from './__testUtils__/bookinfo';
import { fleetOf } from './__testUtils__/fleetOf';
import { ProposalOptions } from './types';

// Each test clones and pushes over a socket; a busy machine takes its time.
jest.setTimeout(60_000);

const canary = 'CANARY-of-another-team';

const theirs: Partial<ProposalOptions> = {
  fileSets: [
    fileSet({
      'blueprint.yaml': `owner: group:default/payments # ${canary}\n`,
      'service.yaml': `kind: Service\nname: ${canary}\n`,
      [`${canary}.yaml`]: 'a: 1\n',
    }),
  ],
  title: 'Expose theirs',
  description: 'Theirs.',
  requester: { userEntityRef: 'user:default/pay' },
  ownershipEntityRefs: ['user:default/pay', 'group:default/payments'],
};

describe("another owner's exposure", () => {
  let host: RunningGitHost;

  beforeEach(async () => {
    host = await startGitHost();
  });
  afterEach(() => host.stop());

  const fleet = () => fleetOf(host.host);
  const propose = (change: Partial<ProposalOptions> = {}) =>
    fleet().propose(proposalOf(host.host, change));
  const preview = (change: Partial<ProposalOptions> = {}) =>
    fleet().preview(proposalOf(host.host, change));
  const merge = async () => {
    const [{ number }] = host.openPullRequests();
    await host.merge('fitsync', 'fleet', number);
  };
  const push = (to: string, files: Record<string, string | undefined>) =>
    pushBranch({
      url: `${host.baseUrl}/fitsync/fleet.git`,
      branch: to,
      from: to,
      files: Object.fromEntries(
        Object.entries(files).map(([path, content]) => [
          `${folder}/${path}`,
          content,
        ]),
      ),
    });

  const expectRefused = async (
    text: RegExp,
    change: Partial<ProposalOptions> = {},
  ) => {
    const heads = () =>
      Promise.all(
        ['main', branch].map(name =>
          host.repositories.get('fitsync', 'fleet')?.branch(name),
        ),
      );
    const before = [await heads(), JSON.stringify(host.openPullRequests())];
    const asked = host.requests.length;
    for (const run of [preview, propose]) {
      const failure = await run(change).then(
        answer => answer,
        (thrown: unknown) => thrown,
      );
      expect(failure).toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(text),
      });
      expect(stringifyError(failure)).not.toMatch(/CANARY|payments|pulls\//);
    }
    expect([await heads(), JSON.stringify(host.openPullRequests())]).toEqual(
      before,
    );
    expect(
      host.requests
        .slice(asked)
        .filter(r => /receive-pack|^(POST|PATCH|PUT) \/api/.test(r)),
    ).toEqual([]);
  };

  const taken =
    /name productpage is taken in default on fitsync-prod-spoke: main holds.*another owner.*Choose another name, or ask whoever runs fitsync-prod-spoke/;

  it('on the base branch is neither shown nor written over', async () => {
    await propose(theirs);
    await merge();
    await expectRefused(taken);
    await expectRefused(taken, {
      ownershipEntityRefs: [],
      // What the requester writes is a claim of the requester's.
      fileSets: [
        fileSet({
          ...defaultFiles,
          'blueprint.yaml': 'owner: group:default/payments\n',
        }),
      ],
    });
  });

  it('is shown to and changed by its owner, whatever the case of the ref', async () => {
    await propose(theirs);
    await merge();
    const change = { ownershipEntityRefs: ['group:Default/Payments'] };
    expect(await preview(change)).toMatchObject({
      diff: expect.stringContaining(canary),
    });
    expect(await propose(change)).toMatchObject({ outcome: 'opened' });
  });

  it.each([
    ['is gone', undefined],
    ['is no YAML', `{${canary}`],
    [
      'names two',
      `owner: group:default/payments\nowner: group:default/bookinfo\n`,
    ],
    ['names no owner', `kind: ${canary}\n`],
    ['names a list', `owner: [group:default/bookinfo]\n# ${canary}\n`],
    [
      'names its owner by an alias',
      `a: &a group:default/bookinfo\nowner: *a\n`,
    ],
    ['is too long', `owner: group:default/bookinfo\n#${'x'.repeat(70_000)}`],
  ])('is nobody’s when its blueprint %s', async (_, content) => {
    await propose(theirs);
    await merge();
    await push('main', { 'blueprint.yaml': content });
    await expectRefused(
      /blueprint\.yaml on main names no owner.*Restore that file, or delete the folder, then try again/,
    );
  });

  it('is not replaced while its pull request is open', async () => {
    await propose(theirs);
    await expectRefused(/is taken.*: branch .* holds.*another owner/);
  });

  it('proposed by the requester for others, is changed by the requester', async () => {
    await propose({
      ...theirs,
      requester: { userEntityRef: 'user:default/guest' },
    });
    expect(await preview()).toMatchObject({
      pullRequest: expect.stringMatching(/\/1$/),
    });
    expect(await propose()).toMatchObject({ outcome: 'updated' });
  });

  it('put there by hand stands in the way, and is not shown', async () => {
    await push('main', { 'service.yaml': `mine: ${canary}\n` });
    const shown = await preview();
    expect(shown.conflicts).toEqual([`${folder}/service.yaml`]);
    expect(JSON.stringify(shown)).not.toContain(canary);
    await expect(propose()).rejects.toThrow('A person changed or added files');
  });
});
