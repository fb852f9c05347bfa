import { stringifyError } from '@backstage/errors';
import { pushBranch, RunningGitHost, startGitHost } from '@fitsync/sandbox';
import {
  branch,
  defaultFiles,
  fileSet,
  folder,
  proposalOf,
} from './__testUtils__/bookinfo';
import { fleetOf } from './__testUtils__/fleetOf';
import {
  hubSets,
  lyingThere,
  moduleSets,
  owners,
  setOf,
  spokeSets,
} from './__testUtils__/fleetSets';
import { ProposalOptions } from './types';

// Each test clones and pushes over a socket; a busy machine takes its time.
jest.setTimeout(60_000);

const records = 'records/fitsync-prod-spoke/default/productpage';
const recordSet = setOf(records, { 'main.tf': 'records = 1\n' });
const exposure = { fileSets: [fileSet(), recordSet] };
const removal = { fileSets: [], removals: [folder, records] };
const canary = 'CANARY-of-a-person';

describe('a change of several folders', () => {
  let host: RunningGitHost;

  beforeEach(async () => {
    host = await startGitHost({
      seeds: { 'fitsync/fleet': { 'README.md': 'fleet\n' } },
    });
  });
  afterEach(() => host.stop());

  const propose = (change: Partial<ProposalOptions> = {}) =>
    fleetOf(host.host).propose(proposalOf(host.host, change));
  const preview = (change: Partial<ProposalOptions> = {}) =>
    fleetOf(host.host).preview(proposalOf(host.host, change));
  const repository = () => {
    const found = host.repositories.get('fitsync', 'fleet');
    if (!found) throw new Error('no fleet repository');
    return found;
  };
  const head = async (ref: string) => (await repository().branch(ref)) ?? '';
  const read = async (ref: string, path: string) =>
    (await repository().read(await head(ref), path))?.toString();
  const paths = async (ref: string) =>
    (await repository().tree(await head(ref), true))
      .filter(entry => entry.mode !== '040000')
      .map(entry => entry.path);
  const push = (
    files: Record<string, string | undefined>,
    to = 'main',
    message?: string,
  ) =>
    pushBranch({
      url: `${host.baseUrl}/fitsync/fleet.git`,
      branch: to,
      from: to,
      files,
      message,
    });
  const merge = async () => {
    const [{ number }] = host.openPullRequests();
    expect(await host.merge('fitsync', 'fleet', number)).toMatchObject({
      status: 'merged',
    });
  };
  const platform = (fileSets: ProposalOptions['fileSets']) => ({
    fileSets,
    ownershipEntityRefs: owners.platform,
    requester: { userEntityRef: 'user:default/pat' },
  });
  const pushes = () =>
    host.requests.filter(r => r.endsWith('/git-receive-pack')).length;

  describe('is one commit and one pull request', () => {
    it('for an exposure and its records', async () => {
      const base = await head('main');
      expect(await propose(exposure)).toMatchObject({
        outcome: 'opened',
        branch,
        pullRequestNumber: 1,
      });
      const commit = await repository().commit(await head(branch));
      expect(commit.parents).toEqual([base]);
      expect(commit.message).toContain(`FitSync-Set: ${folder}\n`);
      const changed = await repository().changes(base, commit.sha);
      expect(changed.map(c => c.path)).toEqual(
        expect.arrayContaining([
          `${folder}/.fitsync/manifest.json`,
          `${folder}/service.yaml`,
          `${records}/.fitsync/manifest.json`,
          `${records}/main.tf`,
        ]),
      );
      const [{ body }] = host.openPullRequests();
      expect(body).toContain(`\`${folder}\`, \`${records}\``);
    });

    it('for a spoke with its modules, and for a hub', async () => {
      expect(
        await propose(platform([...spokeSets(), ...moduleSets()])),
      ).toMatchObject({ branch: 'fitsync-spoke/fitsync-prod-spoke' });
      expect(await propose(platform(hubSets()))).toMatchObject({
        branch: 'fitsync-hub/fitsync-hub',
        pullRequestNumber: 2,
      });
      expect(await paths('fitsync-spoke/fitsync-prod-spoke')).toEqual([
        'README.md',
        'clusters/fitsync-prod-spoke/platform/.fitsync/manifest.json',
        'clusters/fitsync-prod-spoke/platform/istio.yaml',
        'clusters/fitsync-prod-spoke/upgrades/.fitsync/manifest.json',
        'clusters/fitsync-prod-spoke/upgrades/k3s.yaml',
        'modules/hub/.fitsync/manifest.json',
        'modules/hub/main.tf',
        'modules/spoke/.fitsync/manifest.json',
        'modules/spoke/main.tf',
        'spokes/fitsync-prod-spoke/.fitsync/manifest.json',
        'spokes/fitsync-prod-spoke/blueprint.yaml',
        'spokes/fitsync-prod-spoke/main.tf',
      ]);
    });

    it('updated by one that touches fewer folders, or names them in another order', async () => {
      await propose(exposure);
      expect(await propose({ fileSets: [recordSet, fileSet()] })).toMatchObject(
        { outcome: 'updated', pullRequestNumber: 1 },
      );
      expect(pushes()).toBe(1);
      expect(await propose({ fileSets: [fileSet()] })).toMatchObject({
        outcome: 'updated',
        pullRequestNumber: 1,
      });
      expect((await paths(branch)).join()).not.toContain(records);
    });

    it.each(['spokes.push', 'spokes.pull-request'])(
      'after a kill at %s as well',
      async step => {
        const done = new Map<string, unknown>();
        const killed: ProposalOptions['checkpoint'] = async (key, effect) => {
          const outcome = await effect();
          if (key.startsWith(step)) throw new Error('killed');
          done.set(key, outcome);
          return outcome;
        };
        const resumed: ProposalOptions['checkpoint'] = async (key, effect) => {
          const outcome =
            (done.get(key) as Awaited<ReturnType<typeof effect>> | undefined) ??
            (await effect());
          done.set(key, outcome);
          return outcome;
        };
        await expect(
          propose({ ...exposure, checkpoint: killed }),
        ).rejects.toThrow('killed');
        await propose({ ...exposure, checkpoint: resumed });
        expect(host.openPullRequests()).toHaveLength(1);
        expect([pushes(), done.size]).toEqual([1, 2]);
        // Another change in the same task is not taken for the one that is remembered.
        await propose({ fileSets: [fileSet()], checkpoint: resumed });
        expect([pushes(), done.size]).toEqual([2, 4]);
      },
    );
  });

  describe('that removes', () => {
    beforeEach(async () => {
      await propose(exposure);
      await merge();
    });

    it('takes away what is ours, and is nothing once it is merged', async () => {
      expect(await propose(removal)).toMatchObject({
        outcome: 'opened',
        branch,
        pullRequestNumber: 2,
      });
      const shown = await preview(removal);
      expect(shown).toMatchObject({
        files: [],
        conflicts: [],
        pullRequest: expect.stringMatching(/\/2$/),
      });
      expect(shown.diff.match(/deleted file mode/g)).toHaveLength(7);
      await propose(removal);
      expect(pushes()).toBe(2);
      await merge();
      expect(await paths('main')).toEqual(['README.md']);
      expect(await propose(removal)).toMatchObject({ outcome: 'unchanged' });
      expect(await propose(exposure)).toMatchObject({ outcome: 'opened' });
    });

    it('updates what is proposed from the same branch', async () => {
      const changed = { ...defaultFiles, 'service.yaml': 'port: 1\n' };
      await propose({ fileSets: [fileSet(changed), recordSet] });
      expect(await propose({ ...removal, title: 'Remove it' })).toMatchObject({
        outcome: 'updated',
        pullRequestNumber: 2,
      });
      expect(host.openPullRequests()).toMatchObject([{ title: 'Remove it' }]);
      expect(await propose({ fileSets: [fileSet(changed)] })).toMatchObject({
        outcome: 'updated',
      });
    });

    it('one folder and writes another in the same commit', async () => {
      const plain = fileSet({ ...defaultFiles, 'service.yaml': 'port: 1\n' });
      await propose({ fileSets: [plain], removals: [records] });
      await merge();
      const left = await paths('main');
      expect(left.join()).not.toContain(records);
      expect(left).toContain(`${folder}/service.yaml`);
    });

    describe('stops at files of people', () => {
      beforeEach(() =>
        push({
          [`${folder}/service.yaml`]: `kind: Service\n# ${canary}\n`,
          [`${folder}/NOTES.md`]: 'mine\n',
        }),
      );

      it('and names the files and the choices', async () => {
        const failure = propose(removal);
        await expect(failure).rejects.toMatchObject({ name: 'ConflictError' });
        for (const text of [
          `"${folder}/service.yaml"`,
          `"${folder}/NOTES.md"`,
          'keep leaves',
          'take puts ours',
          'show compares',
          'stay in any case',
        ]) {
          await expect(failure).rejects.toThrow(text);
        }
        expect(host.openPullRequests()).toEqual([]);
        expect(await preview(removal)).toMatchObject({
          conflicts: [`${folder}/NOTES.md`, `${folder}/service.yaml`],
          staying: [`${folder}/NOTES.md`],
          handEdited: [
            {
              path: `${folder}/service.yaml`,
              diff: expect.stringContaining(`-# ${canary}\n`),
            },
          ],
        });
      });

      it('keeps them', async () => {
        const keep = { ...removal, handEdited: 'keep' as const };
        expect((await preview(keep)).conflicts).toEqual([]);
        await propose(keep);
        const [{ body }] = host.openPullRequests();
        expect(body).toMatch(/Left as a person made it: .*NOTES.*service/);
        await merge();
        expect(await paths('main')).toEqual([
          'README.md',
          `${folder}/NOTES.md`,
          `${folder}/service.yaml`,
        ]);
      });

      it('takes away what was ours only', async () => {
        await propose({ ...removal, handEdited: 'take' });
        await merge();
        expect(await paths('main')).toEqual([
          'README.md',
          `${folder}/NOTES.md`,
        ]);
      });
    });
  });

  describe('where a person changed a file', () => {
    const changed = {
      fileSets: [fileSet({ ...defaultFiles, 'service.yaml': 'port: 1\n' })],
    };
    const path = `${folder}/service.yaml`;

    beforeEach(async () => {
      await propose(exposure);
      await merge();
      await push({ [path]: `kind: Service\n# ${canary}\n` });
    });

    it('stops with three choices, and shows the difference', async () => {
      const failure = propose(changed);
      await expect(failure).rejects.toThrow(
        `"${path}". Nothing was written. Choose what becomes of them, then run the template again: keep leaves changed files as they are, take puts ours in their place, show compares the two in the review.`,
      );
      const shown = await preview(changed);
      expect(shown).toMatchObject({ conflicts: [path], staying: [] });
      expect(shown.handEdited).toEqual([
        { path, diff: expect.stringContaining(`-# ${canary}\n+port: 1\n`) },
      ]);
      expect(shown.diff).not.toContain(canary);
    });

    it('keeps it, and asks again the next time', async () => {
      const more = setOf(folder, {
        ...defaultFiles,
        'service.yaml': 'port: 1\n',
        'new.yaml': 'a: 1\n',
      });
      const keep = { fileSets: [more], handEdited: 'keep' as const };
      const shown = await preview(keep);
      expect(shown.conflicts).toEqual([]);
      expect(shown.diff).toContain('new.yaml');
      expect(JSON.stringify([shown.diff, shown.files])).not.toMatch(
        new RegExp(`${canary}|service.yaml"`),
      );
      await propose(keep);
      expect(host.openPullRequests()[0].body).toContain(
        'Left as a person made it: clusters',
      );
      // The same again finds its own branch.
      const before = pushes();
      await propose(keep);
      expect(pushes()).toBe(before);
      await merge();
      expect(await read('main', path)).toContain(canary);
      expect(await propose(keep)).toMatchObject({ outcome: 'unchanged' });
      await expect(propose({ fileSets: [more] })).rejects.toThrow(path);
    });

    it('takes ours', async () => {
      const take = { ...changed, handEdited: 'take' as const };
      const shown = await preview(take);
      expect(shown.conflicts).toEqual([]);
      expect(shown.diff).toContain(`-# ${canary}\n+port: 1\n`);
      await propose(take);
      await merge();
      expect(await read('main', path)).toBe('port: 1\n');
      expect(await propose(changed)).toMatchObject({ outcome: 'unchanged' });
    });

    it.each(['keep', 'take'] as const)(
      'stops at what is no file of ours under %s too',
      async handEdited => {
        await push({
          [`${folder}/.fitsync/manifest.json`]: '{}',
        });
        await expect(propose({ ...changed, handEdited })).rejects.toThrow(
          `"${folder}/.fitsync/manifest.json". Nothing was written. Undo those changes`,
        );
      },
    );
  });

  describe('is for the owner only', () => {
    const secret = (sets: ProposalOptions['fileSets']) =>
      sets.map(set => ({
        ...set,
        files: [...set.files, { path: `${canary}.yaml`, content: canary }],
      }));

    beforeEach(async () => {
      await host.stop();
      const sets = [...spokeSets(), ...hubSets(), ...exposure.fileSets];
      host = await startGitHost({
        seeds: { 'fitsync/fleet': lyingThere(secret(sets)) },
      });
    });

    const [root, cluster, upgrades] = spokeSets('b = 1\n');
    const spoke = /name fitsync-prod-spoke is taken: main holds a spoke/;
    it.each<[string, Partial<ProposalOptions>, RegExp]>([
      ['a spoke', { fileSets: [root] }, spoke],
      ["a spoke's platform", { fileSets: [cluster] }, spoke],
      ["a spoke's upgrades", { fileSets: [upgrades] }, spoke],
      ['a spoke that goes', { fileSets: [], removals: [root.folder] }, spoke],
      [
        'a platform that goes',
        { fileSets: [], removals: [cluster.folder] },
        spoke,
      ],
      ['a hub', { fileSets: hubSets('b\n') }, /name fitsync-hub is taken/],
      [
        'a hub that goes',
        { fileSets: [], removals: ['hubs/fitsync-hub'] },
        /name fitsync-hub is taken/,
      ],
      ['an exposure', exposure, /name productpage is taken in default/],
      ['records', { fileSets: [recordSet] }, /name productpage is taken/],
      ['an exposure that goes', removal, /name productpage is taken/],
    ])('%s', async (_, change, text) => {
      const asked = host.requests.length;
      for (const handEdited of ['stop', 'keep', 'take'] as const) {
        for (const run of [preview, propose]) {
          const failure = await run({
            ...change,
            handEdited,
            ownershipEntityRefs: owners.stranger,
            requester: { userEntityRef: 'user:default/sam' },
          }).catch((thrown: unknown) => thrown);
          expect(failure).toMatchObject({
            name: 'ConflictError',
            message: expect.stringMatching(text),
          });
          expect(stringifyError(failure)).not.toMatch(/CANARY|platform/);
        }
      }
      expect(
        host.requests
          .slice(asked)
          .filter(r => /receive-pack|^(POST|PATCH|PUT) \/api/.test(r)),
      ).toEqual([]);
    });

    it('who may change and remove each', async () => {
      expect(await propose(platform(spokeSets('b\n')))).toMatchObject({
        outcome: 'opened',
      });
      expect(
        await propose({
          ...platform([]),
          removals: spokeSets().map(set => set.folder),
        }),
      ).toMatchObject({ outcome: 'updated' });
      expect(await propose(platform(hubSets('b\n')))).toMatchObject({
        outcome: 'opened',
      });
      expect(await propose(removal)).toMatchObject({ outcome: 'opened' });
    });

    it.each<[string, string, Partial<ProposalOptions>]>([
      ['spoke', root.folder, { fileSets: [cluster] }],
      ['exposure', folder, { fileSets: [recordSet] }],
    ])('and nobody where the %s is gone', async (_, own, change) => {
      const files = (await paths('main')).filter(p => p.startsWith(`${own}/`));
      await push(Object.fromEntries(files.map(path => [path, undefined])));
      await expect(
        propose({ ...change, ownershipEntityRefs: owners.platform }),
      ).rejects.toThrow(/names no owner/);
    });

    it('and a module is anybody’s: a change by hand is shown and chosen', async () => {
      await propose(platform([...hubSets(), ...moduleSets()]));
      await merge();
      await push({ 'modules/hub/main.tf': 'mine = 1\n' });
      const theirs = {
        fileSets: [
          setOf('hubs/other', {
            'blueprint.yaml': 'owner: user:default/sam\n',
          }),
          ...moduleSets('b = 1\n'),
        ],
        ownershipEntityRefs: owners.stranger,
      };
      await expect(propose(theirs)).rejects.toThrow('"modules/hub/main.tf"');
      expect((await preview(theirs)).handEdited).toMatchObject([
        { diff: expect.stringContaining('-mine = 1\n+b = 1\n') },
      ]);
      expect(await propose({ ...theirs, handEdited: 'keep' })).toMatchObject({
        branch: 'fitsync-hub/other',
      });
      await merge();
      expect(await read('main', 'modules/hub/main.tf')).toBe('mine = 1\n');
      expect(await read('main', 'modules/spoke/main.tf')).toBe('b = 1\n');
    });
  });

  describe('of a spoke, whose branch', () => {
    const at = 'fitsync-spoke/fitsync-prod-spoke';
    const trailer = 'x\n\nFitSync-Set: spokes/fitsync-prod-spoke';

    beforeEach(() => propose(platform(spokeSets())));

    it.each([
      ['has a commit of a person’s', 'README.md', undefined],
      ['changes a file elsewhere', 'README.md', trailer],
      ['changes another spoke', 'spokes/other/main.tf', trailer],
      ['changes an exposure', `${folder}/service.yaml`, trailer],
      ['has other bytes', 'spokes/fitsync-prod-spoke/main.tf', trailer],
      [
        'has another file',
        'clusters/fitsync-prod-spoke/platform/x.yaml',
        trailer,
      ],
    ])('%s is left alone', async (_, path, message) => {
      await push({ [path]: 'by hand\n' }, at, message);
      const before = await head(at);
      const failure = propose(platform(spokeSets('b\n')));
      await expect(failure).rejects.toThrow(`Branch ${at} holds`);
      await expect(failure).rejects.toThrow('delete the branch');
      expect(await head(at)).toBe(before);
    });

    it('was left over when its pull request was closed, or merged by squashing, gets a new one', async () => {
      host.openPullRequests()[0].state = 'closed';
      expect(await propose(platform(spokeSets()))).toMatchObject({
        outcome: 'opened',
        pullRequestNumber: 2,
      });
      const squashed = await Promise.all(
        (
          await paths(at)
        ).map(async path => [path, await read(at, path)] as const),
      );
      await push({ ...Object.fromEntries(squashed), 'README.md': 'moved\n' });
      host.openPullRequests()[0].state = 'closed';
      expect(await propose(platform(spokeSets('b\n')))).toMatchObject({
        outcome: 'opened',
        pullRequestNumber: 3,
      });
      await merge();
      expect(await read('main', 'spokes/fitsync-prod-spoke/main.tf')).toBe(
        'b\n',
      );
      expect(await read('main', 'README.md')).toBe('moved\n');
    });

    it('was proposed by somebody else is neither shown nor replaced', async () => {
      const theirs = {
        fileSets: spokeSets('b\n'),
        ownershipEntityRefs: owners.stranger,
      };
      for (const run of [preview, propose]) {
        await expect(run(theirs)).rejects.toThrow(
          `is taken: branch ${at} holds a spoke`,
        );
      }
    });
  });
});
