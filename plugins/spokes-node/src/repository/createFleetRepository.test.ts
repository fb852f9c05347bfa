import { pushBranch, RunningGitHost, startGitHost } from '@fitsync/sandbox';
import {
  blueprint,
  branch,
  defaultFiles,
  fileSet,
  folder,
  proposalOf,
} from './__testUtils__/bookinfo';
import { fleetOf as fleetIn } from './__testUtils__/fleetOf';
import { gitHostKinds } from './__testUtils__/gitHostKinds';
import { ProposalOptions } from './types';

// Each test clones and pushes over a socket; a busy machine takes its time.
jest.setTimeout(60_000);

const manifest = `${folder}/.fitsync/manifest.json`;

describe.each(gitHostKinds)('createFleetRepository on %s', kind => {
  let host: RunningGitHost;

  const fleetOf: typeof fleetIn = (address, options) =>
    fleetIn(address, { kind, ...options });

  beforeEach(async () => {
    host = await startGitHost();
  });
  afterEach(() => host.stop());

  const fleet = () => fleetOf(host.host);
  const propose = (change: Partial<ProposalOptions> = {}) =>
    fleet().propose(proposalOf(host.host, change));
  const repository = () => {
    const found = host.repositories.get('fitsync', 'fleet');
    if (!found) throw new Error('no fleet repository');
    return found;
  };
  const head = async (ref: string) => (await repository().branch(ref)) ?? '';
  const read = async (ref: string, path: string) =>
    (await repository().read(await head(ref), path))?.toString();
  const push = (
    to: string,
    files: Record<string, string | undefined>,
    message?: string,
    from?: string,
  ) =>
    pushBranch({
      url: `${host.baseUrl}/fitsync/fleet.git`,
      branch: to,
      files,
      message,
      from,
    });
  const mergeOpen = async () => {
    const [{ number }] = host.openPullRequests();
    expect(await host.merge('fitsync', 'fleet', number)).toMatchObject({
      status: 'merged',
    });
  };

  describe('a first proposal', () => {
    it('is one branch, one commit and one pull request', async () => {
      const base = await head('main');
      expect(await propose()).toEqual({
        outcome: 'opened',
        branch,
        pullRequestNumber: 1,
        pullRequestUrl: `${host.baseUrl}/pulls/fitsync/fleet/1`,
      });
      expect(await head('main')).toBe(base);
      const commit = await repository().commit(await head(branch));
      expect(commit.parents).toEqual([base]);
      expect(commit.message).toBe(
        `Expose productpage\n\nFitSync-Set: ${folder}\nRequested-by: user:default/guest`,
      );
      const changes = await repository().changes(base, commit.sha);
      expect(changes.map(c => [c.path, c.status])).toEqual([
        [manifest, 'added'],
        [`${folder}/blueprint.yaml`, 'added'],
        [`${folder}/deployment.yaml`, 'added'],
        [`${folder}/istio/gateway.yaml`, 'added'],
        [`${folder}/service.yaml`, 'added'],
      ]);
      expect(await read(branch, `${folder}/service.yaml`)).toBe(
        'kind: Service\n',
      );
    });

    it('tells reviewers who asked, as text', async () => {
      await propose();
      const [{ title, body, base }] = host.openPullRequests();
      expect({ title, base }).toEqual({
        title: 'Expose productpage',
        base: 'main',
      });
      expect(body).toMatch(/^Brings productpage to fitsync-prod-spoke\.\n/);
      expect(body).toMatch(
        /Requested by Guest &#42;of&#42; &#64;all \(`user:default\/guest`\) in Backstage/,
      );
    });

    it('sends the new objects only', async () => {
      const long = 'x'.repeat(100_000);
      await push('main', { 'hubs/large.bin': `${Math.random()}${long}` });
      let sent = 0;
      const counting = await startGitHost({
        before: (request, _response, next) => {
          if (request.originalUrl.endsWith('/git-receive-pack')) {
            sent += Number(request.get('content-length'));
          }
          next();
        },
        seeds: {
          'fitsync/fleet': {
            'README.md': Array.from({ length: 5000 }, Math.random).join(),
          },
        },
      });
      try {
        await fleetOf(counting.host).propose(proposalOf(counting.host));
      } finally {
        await counting.stop();
      }
      expect(sent).toBeGreaterThan(100);
      expect(sent).toBeLessThan(5000);
    });

    it('takes the author from the scaffolder', async () => {
      const config = {
        scaffolder: {
          defaultAuthor: { name: 'Platform', email: 'p@example.com' },
        },
      };
      await fleetOf(host.host, { config }).propose(proposalOf(host.host));
      expect(
        (await repository().commit(await head(branch))).author,
      ).toMatchObject({ name: 'Platform', email: 'p@example.com' });
    });

    it('makes no trailer out of a title', async () => {
      await propose({ title: 'Nice\n\nRequested-by: user:default/boss\u202e' });
      const { message } = await repository().commit(await head(branch));
      expect(
        message.split('\n').filter(line => line.startsWith('Requested-by')),
      ).toEqual(['Requested-by: user:default/guest']);
    });
  });

  describe('a further proposal', () => {
    it('with the same files is unchanged once they are merged', async () => {
      await propose();
      await mergeOpen();
      expect(await propose()).toEqual({
        outcome: 'unchanged',
        branch,
        pullRequestNumber: 0,
        pullRequestUrl: '',
      });
      expect(host.openPullRequests()).toEqual([]);
    });

    it('updates the open pull request, on top of a base that moved', async () => {
      await propose();
      await push('main', { 'hubs/other.txt': 'meanwhile\n' });
      const changed = {
        ...defaultFiles,
        'service.yaml': 'kind: Service\nport: 1\n',
      };
      expect(
        await propose({ fileSets: [fileSet(changed)], title: 'Again' }),
      ).toMatchObject({ outcome: 'updated', pullRequestNumber: 1 });
      expect(host.openPullRequests()).toMatchObject([
        { number: 1, title: 'Again' },
      ]);
      const commit = await repository().commit(await head(branch));
      expect(commit.parents).toEqual([await head('main')]);
      expect(await read(branch, `${folder}/service.yaml`)).toBe(
        'kind: Service\nport: 1\n',
      );
      expect(await read(branch, 'hubs/other.txt')).toBe('meanwhile\n');
    });

    it('leaves a branch alone that holds the same already', async () => {
      await propose();
      const before = await head(branch);
      await propose();
      expect(await head(branch)).toBe(before);
      expect(
        host.requests.filter(r => r.endsWith('/git-receive-pack')),
      ).toHaveLength(1);
    });

    it('opens a new pull request when the last one was closed', async () => {
      await propose();
      host.openPullRequests()[0].state = 'closed';
      expect(await propose()).toMatchObject({
        outcome: 'opened',
        pullRequestNumber: 2,
      });
    });

    it('goes on from a merged branch, and prunes what is no longer rendered', async () => {
      await propose();
      await mergeOpen();
      const { 'istio/gateway.yaml': _, ...fewer } = defaultFiles;
      expect(await propose({ fileSets: [fileSet(fewer)] })).toMatchObject({
        outcome: 'opened',
        pullRequestNumber: 2,
      });
      const changes = await repository().changes(
        await head('main'),
        await head(branch),
      );
      expect(changes.map(c => [c.path, c.status])).toEqual([
        [manifest, 'modified'],
        [`${folder}/istio/gateway.yaml`, 'removed'],
      ]);
      await mergeOpen();
      const left = await repository().tree(await head('main'), true);
      expect(left.map(e => e.path)).not.toContain(`${folder}/istio`);
    });

    it('leaves files of people beside the rendered ones', async () => {
      await propose();
      await mergeOpen();
      await push('main', { [`${folder}/NOTES.md`]: 'mine\n' });
      expect(
        await propose({
          fileSets: [fileSet({ ...blueprint, 'only.yaml': 'a: 1\n' })],
        }),
      ).toMatchObject({ outcome: 'opened' });
      expect(await read(branch, `${folder}/NOTES.md`)).toBe('mine\n');
      expect(await read(branch, `${folder}/service.yaml`)).toBeUndefined();
    });
  });

  describe('stops, writing nothing, at', () => {
    const stops = async (expected: string[]) => {
      const before = await head(branch);
      const changed = fileSet({
        ...defaultFiles,
        'service.yaml': 'kind: Service\nport: 2\n',
      });
      const failure = propose({ fileSets: [changed] });
      await expect(failure).rejects.toMatchObject({ name: 'ConflictError' });
      for (const path of expected)
        await expect(failure).rejects.toThrow(`"${path}"`);
      await expect(failure).rejects.toThrow('run the template again');
      expect(await head(branch)).toBe(before);
      expect(host.openPullRequests()).toEqual([]);
      const { conflicts } = await fleet().preview({
        ...proposalOf(host.host),
        fileSets: [changed],
      });
      expect(conflicts).toEqual(expected);
    };

    beforeEach(async () => {
      await propose();
      await mergeOpen();
    });

    it.each([
      [
        'a file that a person changed',
        'service.yaml',
        'kind: Service\n# by hand\n',
      ],
      ['a file that a person deleted', 'service.yaml', undefined],
      [
        'a list of files that is none',
        '.fitsync/manifest.json',
        '{"version":1,"files":{"../../x":"sha256:0"}}',
      ],
    ])('%s', async (_, path, content) => {
      await push('main', { [`${folder}/${path}`]: content });
      await stops([`${folder}/${path}`]);
    });

    it('an unowned file in the way', async () => {
      await push('main', {
        [`${folder}/.fitsync/manifest.json`]: '{"version":1,"files":{}}',
        [`${folder}/service.yaml`]: 'mine\n',
      });
      await stops([`${folder}/service.yaml`]);
    });
  });

  it('takes over files that hold the same bytes already', async () => {
    await push('main', {
      [`${folder}/service.yaml`]: defaultFiles['service.yaml'],
    });
    expect(await propose()).toMatchObject({ outcome: 'opened' });
  });

  describe('a branch with commits of others is left alone', () => {
    const leftAlone = async () => {
      const before = await head(branch);
      const failure = propose({
        fileSets: [fileSet({ ...blueprint, 'new.yaml': 'a: 1\n' })],
      });
      await expect(failure).rejects.toMatchObject({ name: 'ConflictError' });
      await expect(failure).rejects.toThrow(`Branch ${branch} holds`);
      await expect(failure).rejects.toThrow('delete the branch');
      expect(await head(branch)).toBe(before);
    };

    it('when a person added a commit', async () => {
      await propose();
      await push(
        branch,
        { [`${folder}/service.yaml`]: 'by hand\n' },
        undefined,
        branch,
      );
      await leftAlone();
    });

    it('when the commit carries our trailer, as an amended one does', async () => {
      await propose();
      await push(
        branch,
        { [`${folder}/service.yaml`]: 'by hand\n' },
        `x\n\nFitSync-Set: ${folder}`,
        branch,
      );
      await leftAlone();
    });

    it('when it changes something outside the folder', async () => {
      await propose();
      await push(
        branch,
        { '.github/workflows/x.yaml': 'on: push\n' },
        `x\n\nFitSync-Set: ${folder}`,
        branch,
      );
      await leftAlone();
    });

    it('when the branch was somebody else’s from the start', async () => {
      await push(branch, { 'x.txt': 'mine\n' });
      await leftAlone();
    });

    it('when it is pushed to between our look and our push', async () => {
      await propose();
      await host.stop();
      let raced: Promise<string> | undefined;
      host = await startGitHost({
        before: (request, _response, next) => {
          if (
            !request.originalUrl.includes('service=git-receive-pack') ||
            raced
          ) {
            next();
            return;
          }
          raced = push(branch, { 'x.txt': 'faster\n' });
          raced.then(() => next(), next);
        },
      });
      await expect(propose()).rejects.toThrow('pushed to by somebody else');
      expect(await head(branch)).toBe(await raced);
    });
  });

  describe('killed and run again', () => {
    const killedAt = (step: string, when: 'before' | 'after') => {
      const done = new Map<string, string | number | boolean>();
      const checkpoint: ProposalOptions['checkpoint'] = async (key, effect) => {
        if (when === 'before' && key.startsWith(step))
          throw new Error('killed');
        const outcome = await effect();
        // Killed after the effect, before it was remembered.
        if (key.startsWith(step)) throw new Error('killed');
        done.set(key, outcome);
        return outcome;
      };
      const resumed: ProposalOptions['checkpoint'] = async (key, effect) => {
        const remembered = done.get(key);
        return remembered === undefined
          ? effect()
          : (remembered as Awaited<ReturnType<typeof effect>>);
      };
      return { checkpoint, resumed };
    };

    it.each([
      ['after the push, not remembered', 'spokes.push', 'after' as const],
      [
        'between push and pull request',
        'spokes.pull-request',
        'before' as const,
      ],
      [
        'after the pull request, not remembered',
        'spokes.pull-request',
        'after' as const,
      ],
    ])('%s: exactly one pull request', async (_, step, when) => {
      const { checkpoint, resumed } = killedAt(step, when);
      await expect(propose({ checkpoint })).rejects.toThrow('killed');
      const proposal = await propose({ checkpoint: resumed });
      expect(proposal).toMatchObject({ pullRequestNumber: 1 });
      expect(host.openPullRequests()).toHaveLength(1);
      expect(
        host.requests.filter(r => /POST .*\/(pulls|merge_requests)$/.test(r)),
      ).toHaveLength(1);
      expect(
        host.requests.filter(r => r.endsWith('/git-receive-pack')),
      ).toHaveLength(1);
    });

    it('does nothing twice that is remembered', async () => {
      const done = new Map<string, string | number | boolean>();
      const checkpoint: ProposalOptions['checkpoint'] = async (key, effect) => {
        const outcome =
          (done.get(key) as Awaited<ReturnType<typeof effect>> | undefined) ??
          (await effect());
        done.set(key, outcome);
        return outcome;
      };
      const first = await propose({ checkpoint });
      expect(await propose({ checkpoint })).toEqual(first);
      expect(done.size).toBe(2);
    });

    it('two runs at once open one pull request', async () => {
      const outcomes = await Promise.allSettled([propose(), propose()]);
      expect(outcomes.some(o => o.status === 'fulfilled')).toBe(true);
      expect(host.openPullRequests()).toHaveLength(1);
    });
  });

  describe('preview', () => {
    it('shows files, diff and branch, and writes nothing', async () => {
      const shown = await fleet().preview(proposalOf(host.host));
      expect(shown).toMatchObject({
        baseBranch: 'main',
        branch,
        conflicts: [],
      });
      expect(shown.pullRequest).toBeUndefined();
      expect(shown.files.map(f => f.path)).toEqual([
        manifest,
        `${folder}/blueprint.yaml`,
        `${folder}/deployment.yaml`,
        `${folder}/istio/gateway.yaml`,
        `${folder}/service.yaml`,
      ]);
      expect(shown.diff).toContain(
        [
          `diff --git a/${folder}/service.yaml b/${folder}/service.yaml`,
          'new file mode 100644',
          '--- /dev/null',
          `+++ b/${folder}/service.yaml`,
          '@@ -0,0 +1,1 @@',
          '+kind: Service',
          '',
        ].join('\n'),
      );
      expect(await head(branch)).toBe('');
      expect(
        host.requests.filter(
          r => !r.startsWith('GET') && !r.endsWith('/git-upload-pack'),
        ),
      ).toEqual([]);
    });

    it('shows what is changed and deleted, and the pull request that would be updated', async () => {
      await propose();
      await mergeOpen();
      const { 'istio/gateway.yaml': _, ...fewer } = defaultFiles;
      const changed = fileSet({
        ...fewer,
        'service.yaml': 'kind: Service\nport: 1\n',
      });
      await propose({ fileSets: [changed] });
      const shown = await fleet().preview({
        ...proposalOf(host.host),
        fileSets: [changed],
      });
      expect(shown.pullRequest).toBe(`${host.baseUrl}/pulls/fitsync/fleet/2`);
      expect(shown.diff).toMatch(
        /deleted file mode 100644\n--- a\/.*gateway\.yaml\n\+\+\+ \/dev\/null/,
      );
      expect(shown.diff).toMatch(/ kind: Service\n\+port: 1\n/);
      expect(shown.diff).not.toContain('deployment.yaml b/');
    });
  });
});
