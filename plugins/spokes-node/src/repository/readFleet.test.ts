import { mkdtempSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  exposureBlueprintSchema,
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { pushBranch, RunningGitHost, startGitHost } from '@fitsync/sandbox';
import { stringify } from 'yaml';
import { referenceBlueprints } from '../testing/referenceBlueprints';
import { proposalOf } from './__testUtils__/bookinfo';
import { fleetOf } from './__testUtils__/fleetOf';
import { setOf } from './__testUtils__/fleetSets';
import { commitHostileTree, HostileTree } from './__testUtils__/hostileTree';
import { FleetRepositoryOptions } from './FleetRepositoryOptions';

jest.setTimeout(60_000);

const hub = parseBlueprint(hubBlueprintSchema, referenceBlueprints.hub);
const spoke = parseBlueprint(spokeBlueprintSchema, referenceBlueprints.spoke);
const exposure = parseBlueprint(exposureBlueprintSchema, {
  service: 'podinfo',
  namespace: 'demo',
  spoke: 'fitsync-prod-spoke',
  owner: 'group:default/demo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  ports: { container: 9898 },
  method: { kind: 'path', path: '/podinfo' },
});
const folder = 'clusters/fitsync-prod-spoke/apps/demo/podinfo';
const good: Record<string, string> = {
  'hubs/fitsync-hub/blueprint.yaml': stringify(hub),
  'spokes/fitsync-prod-spoke/blueprint.yaml': stringify(spoke),
  [`${folder}/blueprint.yaml`]: stringify(exposure),
};
const whole = {
  hubs: [{ folder: 'hubs/fitsync-hub', blueprint: hub }],
  spokes: [{ folder: 'spokes/fitsync-prod-spoke', blueprint: spoke }],
  exposures: [{ folder, blueprint: exposure }],
};

describe('reading a fleet', () => {
  let host: RunningGitHost;
  let directory: string;

  const start = async (files: Record<string, string>) => {
    host = await startGitHost({ seeds: { 'fitsync/fleet': files } });
  };
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'read-'));
  });
  afterEach(async () => {
    await host.stop();
    // Fails unless it is empty: no clone is left behind.
    rmdirSync(directory);
  });

  const read = (limits?: FleetRepositoryOptions['limits']) =>
    fleetOf(host.host, { directory, limits }).read({
      target: { repoUrl: `${host.host}?owner=fitsync&repo=fleet` },
    });
  const repository = () => {
    const found = host.repositories.get('fitsync', 'fleet');
    if (!found) throw new Error('no fleet repository');
    return found;
  };

  it('gives the blueprints of each kind, and the commit', async () => {
    await start({ ...good, 'README.md': 'x', 'clusters/README.md': 'x' });
    expect(await read()).toEqual({
      ...whole,
      commit: await repository().branch('main'),
      unreadable: [],
      files: expect.any(Function),
    });
  });

  it('clones again only once the branch moved, and asks the host in any case', async () => {
    await start(good);
    const fleet = fleetOf(host.host, { directory });
    const repoUrl = `${host.host}?owner=fitsync&repo=fleet`;
    const readAgain = (token?: string) =>
      fleet.read({ target: { repoUrl, token } });
    const clones = () =>
      host.requests.filter(r => r.endsWith('/git-upload-pack')).length;

    const first = await readAgain();
    first.hubs.pop();
    expect(await readAgain()).toMatchObject(whole);
    expect(clones()).toBe(1);
    await expect(readAgain('wrong')).rejects.toMatchObject({
      name: 'NotAllowedError',
    });

    const commit = await pushBranch({
      url: `${host.baseUrl}/fitsync/fleet.git`,
      branch: 'main',
      from: 'main',
      files: { 'hubs/fitsync-hub/blueprint.yaml': undefined },
    });
    const before = clones();
    expect(await readAgain()).toMatchObject({ commit, hubs: [] });
    expect(clones()).toBe(before + 1);
  });

  it('reads the example fleet whole', async () => {
    const files: Record<string, string> = {};
    const root = join(__dirname, '../../../../examples/fleet');
    for (const entry of readdirSync(root, {
      recursive: true,
      withFileTypes: true,
    })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile())
        files[relative(root, path)] = readFileSync(path, 'utf8');
    }
    await start(files);
    const content = await read();
    expect(content.unreadable).toEqual([]);
    expect(content.hubs.map(entry => entry.folder)).toEqual([
      'hubs/fitsync-hub',
    ]);
    const { spokes, exposures } = content;
    expect([spokes.length, exposures.length]).toEqual([2, 3]);
    for (const entry of [...content.hubs, ...spokes, ...exposures]) {
      expect(await content.files(entry.folder)).toContainEqual({
        path: 'blueprint.yaml',
        content: files[`${entry.folder}/blueprint.yaml`],
      });
    }
  });

  it('is empty for a repository without a fleet', async () => {
    await start({ 'README.md': 'x', 'hubs/old/main.tf': 'by = "hand"' });
    expect(await read()).toMatchObject({
      hubs: [],
      spokes: [],
      exposures: [],
      unreadable: [],
    });
  });

  describe('gives the files of a folder', () => {
    beforeEach(async () => {
      await start(good);
      const rendered = setOf('records/fitsync-prod-spoke/demo/podinfo', {
        'main.tf': 'a = 1\n',
        'gone.tf': 'a = 1\n',
      });
      const app = setOf(folder, {
        'blueprint.yaml': stringify(exposure),
        'service.yaml': 'kind: Service\n',
      });
      await fleetOf(host.host).propose(
        proposalOf(host.host, {
          fileSets: [app, rendered],
          ownershipEntityRefs: ['group:default/demo'],
        }),
      );
      await host.merge('fitsync', 'fleet', 1);
      await pushBranch({
        url: `${host.baseUrl}/fitsync/fleet.git`,
        branch: 'main',
        from: 'main',
        files: {
          [`${folder}/service.yaml`]: 'by: hand\n',
          [`${folder}/NOTES.md`]: 'mine\n',
          [`${rendered.folder}/gone.tf`]: undefined,
        },
      });
    });

    it('as they lie there, without those of people, after the clone is gone', async () => {
      const { files } = await read();
      expect(readdirSync(directory)).toEqual([]);
      expect(await files(folder)).toEqual([
        { path: 'blueprint.yaml', content: stringify(exposure) },
        { path: 'service.yaml', content: 'by: hand\n' },
      ]);
      expect(await files('records/fitsync-prod-spoke/demo/podinfo')).toEqual([
        { path: 'main.tf', content: 'a = 1\n' },
      ]);
      expect(await files('hubs/fitsync-hub')).toEqual([]);
      expect(await files('hubs/none')).toEqual([]);
    });

    it('that can be one of ours only', async () => {
      const { files } = await read();
      for (const other of ['.github', `${folder}/..`, 'clusters', '']) {
        await expect(files(other)).rejects.toMatchObject({
          name: 'InputError',
        });
      }
    });
  });

  describe('names what it cannot read, and reads the rest', () => {
    const other = 'clusters/fitsync-prod-spoke/apps/demo/other';
    it.each<[string, Record<string, string>, string, RegExp]>([
      [
        'no YAML',
        { [`${other}/blueprint.yaml`]: '{a: ' },
        `${other}/blueprint.yaml`,
        /is not YAML/,
      ],
      [
        'an alias',
        { [`${other}/blueprint.yaml`]: 'a: &a 1\nb: *a\n' },
        `${other}/blueprint.yaml`,
        /no aliases/,
      ],
      [
        'two documents',
        { [`${other}/blueprint.yaml`]: 'a: 1\n---\nb: 1\n' },
        `${other}/blueprint.yaml`,
        /one document/,
      ],
      [
        'a key twice',
        { [`${other}/blueprint.yaml`]: 'owner: a\nowner: b\n' },
        `${other}/blueprint.yaml`,
        /each key once/,
      ],
      [
        'a deep one',
        { [`${other}/blueprint.yaml`]: '['.repeat(60_000) },
        `${other}/blueprint.yaml`,
        /is not YAML/,
      ],
      [
        'another shape',
        { 'hubs/b/blueprint.yaml': 'kind: Hub\nname: b\n' },
        'hubs/b/blueprint.yaml',
        /owner is missing/,
      ],
      [
        'nothing',
        { 'hubs/b/blueprint.yaml': '' },
        'hubs/b/blueprint.yaml',
        /cannot be used/,
      ],
      [
        'a long one',
        { 'hubs/b/blueprint.yaml': `# ${'x'.repeat(70_000)}` },
        'hubs/b/blueprint.yaml',
        /longer than 65536 bytes/,
      ],
      [
        'a prototype',
        { 'spokes/b/blueprint.yaml': '__proto__:\n  name: x\n' },
        'spokes/b/blueprint.yaml',
        /cannot be used/,
      ],
      [
        "another's place",
        { [`${other}/blueprint.yaml`]: stringify(exposure) },
        `${other}/blueprint.yaml`,
        /says service podinfo, and lies in another/,
      ],
      [
        "another spoke's place",
        { 'clusters/b/apps/demo/podinfo/blueprint.yaml': stringify(exposure) },
        'clusters/b/apps/demo/podinfo/blueprint.yaml',
        /says spoke fitsync-prod-spoke/,
      ],
      [
        'no blueprint',
        { 'hubs/b/.fitsync/manifest.json': '{"version":1,"files":{}}' },
        'hubs/b/blueprint.yaml',
        /is not there/,
      ],
      [
        'a twin',
        { 'hubs/FITSYNC-hub2/x': 'x', 'hubs/fitsync-hub2/x': 'x' },
        'hubs/FITSYNC-hub2',
        /same name as "fitsync-hub2"/,
      ],
      [
        'a twin of hubs',
        { 'Hubs/x/blueprint.yaml': 'x' },
        'Hubs',
        /same name as "hubs"/,
      ],
    ])('%s', async (_, files, path, reason) => {
      await start({ ...good, ...files });
      const content = await read();
      expect(content.unreadable).toEqual(
        expect.arrayContaining([
          { path, reason: expect.stringMatching(reason) },
        ]),
      );
      const { hubs, spokes, exposures } = content;
      expect({ hubs, spokes, exposures }).toEqual(
        path === 'Hubs' ? { ...whole, hubs: [] } : whole,
      );
    });
  });

  describe('of a hostile repository', () => {
    const tree = (files: Record<string, string>): HostileTree => {
      const entries: HostileTree = [];
      const folders = new Map<string, Record<string, string>>();
      for (const [path, content] of Object.entries(files)) {
        const [first, ...rest] = path.split('/');
        if (rest.length === 0) entries.push(['100644', first, content]);
        else {
          const below = folders.get(first) ?? {};
          folders.set(first, { ...below, [rest.join('/')]: content });
        }
      }
      for (const [name, below] of folders) {
        entries.push(['40000', name, tree(below)]);
      }
      return entries;
    };
    /** The good fleet, with something mean put into a folder. */
    const withIn = (path: string, mean: HostileTree): HostileTree => {
      const put = (at: HostileTree, rest: string[]): HostileTree => {
        const [name, ...more] = rest;
        if (name === undefined) return [...at, ...mean];
        const found = at.find(entry => entry[1] === name);
        const below = Array.isArray(found?.[2]) ? found[2] : [];
        return [
          ...at.filter(entry => entry !== found),
          ['40000', name, put(below, more)],
        ];
      };
      return put(tree(good), path ? path.split('/') : []);
    };

    beforeEach(() => start({ 'README.md': 'x' }));

    it.each<[string, string, HostileTree, string]>([
      ['a link for a hub', 'hubs', [['120000', 'evil', '/etc']], 'hubs/evil'],
      [
        'a submodule for a spoke',
        'spokes',
        [['160000', 'evil', 'x']],
        'spokes/evil',
      ],
      [
        'a link for apps',
        'clusters/evil',
        [['120000', 'apps', '../fitsync-prod-spoke/apps']],
        'clusters/evil/apps',
      ],
      [
        'a link for a service',
        'clusters/fitsync-prod-spoke/apps/demo',
        [['120000', 'evil', 'podinfo']],
        'clusters/fitsync-prod-spoke/apps/demo/evil',
      ],
      [
        'a link for a blueprint',
        'hubs/evil',
        [['120000', 'blueprint.yaml', '/etc/passwd']],
        'hubs/evil/blueprint.yaml',
      ],
      [
        'a folder for a blueprint',
        'hubs/evil',
        [['40000', 'blueprint.yaml', [['100644', 'x', 'x']]]],
        'hubs/evil/blueprint.yaml',
      ],
      [
        '.. in it',
        'hubs/evil',
        [['40000', '..', [['100644', 'x', 'x']]]],
        'hubs/evil',
      ],
      [
        '.git in it',
        'hubs/evil',
        [['40000', '.git', [['100644', 'config', 'x']]]],
        'hubs/evil',
      ],
      [
        'a backslash',
        'clusters/evil/apps/a',
        [['100644', 'a\\b', 'x']],
        'clusters/evil/apps/a',
      ],
    ])('names %s, and reads the rest', async (_, path, mean, named) => {
      await commitHostileTree(repository(), withIn(path, mean));
      const { hubs, spokes, exposures, unreadable } = await read();
      expect({ hubs, spokes, exposures }).toEqual(whole);
      expect(unreadable).toEqual([{ path: named, reason: expect.any(String) }]);
    });

    it('follows no link to the fleet’s folders', async () => {
      await commitHostileTree(repository(), [
        ...tree({ 'other/a/blueprint.yaml': stringify(hub) }),
        ['120000', 'hubs', 'other'],
        ['160000', 'spokes', 'x'],
        ['100644', 'clusters', 'x'],
      ]);
      expect(await read()).toMatchObject({
        hubs: [],
        spokes: [],
        exposures: [],
        unreadable: [{ path: 'hubs' }, { path: 'spokes' }],
      });
    });

    it('names the root when git refuses a name in it', async () => {
      await commitHostileTree(
        repository(),
        withIn('', [['40000', '.GIT', [['100644', 'config', 'x']]]]),
      );
      const { unreadable } = await read();
      expect(unreadable).toContainEqual({
        path: '.',
        reason: expect.stringContaining('name git refuses'),
      });
    });

    it('gives no file of a folder that a link leads to', async () => {
      await commitHostileTree(
        repository(),
        withIn('hubs', [['120000', 'evil', 'fitsync-hub']]),
      );
      const { files } = await read();
      await expect(files('hubs/evil')).rejects.toThrow(/never followed/);
    });
  });

  it('stops at more bytes than the host may send', async () => {
    await start(good);
    await expect(read({ repositoryBytes: 500 })).rejects.toThrow(
      /more than 500 bytes.*move large files elsewhere/,
    );
  });

  it('refuses a repository that is not listed', async () => {
    await start(good);
    await expect(
      fleetOf(host.host).read({
        target: { repoUrl: `${host.host}?owner=fitsync&repo=secrets` },
      }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(host.requests).toEqual([]);
  });
});
