import fc from 'fast-check';
import { checkPath } from './checkPath';
import { changeOf } from './changeOf';
import { parseChange } from './parseChange';
import { parseFolder } from './parseFolder';

const limits = { files: 10, bytes: 1000 };
const set = (folder: string) => ({
  folder,
  files: [{ path: 'a', content: 'x' }],
});
const change = (fileSets: string[], removals?: string[]) =>
  parseChange({ fileSets: fileSets.map(set), removals }, limits);

const exposure = ['clusters/s/apps/n/a', 'records/s/n/a'];
const spoke = ['spokes/s', 'clusters/s/platform', 'clusters/s/upgrades'];
const modules = ['modules/hub', 'modules/spoke'];

const isFolder = (given: string) => {
  try {
    parseFolder(given);
    return true;
  } catch {
    return false;
  }
};

describe('parseChange', () => {
  it.each([
    ['an exposure', exposure, [], 'fitsync/s/n/a', exposure[0]],
    [
      'its records first',
      [...exposure].reverse(),
      [],
      'fitsync/s/n/a',
      exposure[0],
    ],
    ['a removed exposure', [], exposure, 'fitsync/s/n/a', exposure[0]],
    [
      'one whose records go',
      [exposure[0]],
      [exposure[1]],
      'fitsync/s/n/a',
      exposure[0],
    ],
    ['a spoke', spoke, [], 'fitsync-spoke/s', spoke[0]],
    [
      'its platform first',
      ['clusters/s/platform', 'spokes/s'],
      [],
      'fitsync-spoke/s',
      spoke[0],
    ],
    [
      'a spoke with modules',
      [...spoke, ...modules],
      [],
      'fitsync-spoke/s',
      spoke[0],
    ],
    ['a spoke that goes', [], spoke, 'fitsync-spoke/s', spoke[0]],
    ['a hub', ['hubs/h'], [], 'fitsync-hub/h', 'hubs/h'],
    [
      'a hub with modules',
      ['hubs/h', ...modules],
      [],
      'fitsync-hub/h',
      'hubs/h',
    ],
  ])('takes %s', (_, fileSets, removals, branch, folder) => {
    expect(change(fileSets, removals)).toMatchObject({ branch, folder });
  });

  it.each([
    ['nothing', [], [], /neither a file set nor a removal/],
    ['modules alone', modules, [], /travels with/],
    ['a module that goes', ['hubs/h'], ['modules/hub'], /cannot be removed/],
    [
      'another exposure',
      [exposure[0], 'clusters/s/apps/n/b'],
      [],
      /does not go with/,
    ],
    [
      "another exposure's records",
      [exposure[0], 'records/s/n/b'],
      [],
      /does not go/,
    ],
    [
      'an exposure with its spoke',
      ['spokes/s', exposure[0]],
      [],
      /does not go/,
    ],
    [
      'an exposure with a module',
      [exposure[0], 'modules/spoke'],
      [],
      /does not go/,
    ],
    ['another spoke', ['spokes/s', 'clusters/t/platform'], [], /does not go/],
    ['a spoke with its hub', ['spokes/s', 'hubs/s'], [], /does not go/],
    [
      "another exposure's removal",
      [exposure[0]],
      ['records/s/n/b'],
      /does not go/,
    ],
    ['a folder twice', [exposure[0], exposure[0]], [], /named twice/],
    [
      'a folder that is written and goes',
      [exposure[0]],
      [exposure[0]],
      /named twice/,
    ],
    [
      'a removal of something else',
      [exposure[0]],
      ['.github'],
      /cannot be written/,
    ],
  ])('refuses %s', (_, fileSets, removals, text) => {
    expect(() => change(fileSets, removals)).toThrow(text);
  });

  const shapes = [
    (a: string, b: string, c: string) => `clusters/${a}/apps/${b}/${c}`,
    (a: string, b: string, c: string) => `records/${a}/${b}/${c}`,
    (a: string) => `spokes/${a}`,
    (a: string) => `clusters/${a}/platform`,
    (a: string) => `clusters/${a}/upgrades`,
    (a: string) => `hubs/${a}`,
  ];
  const shape = fc.constantFrom(...shapes);

  it('takes no folder that leads elsewhere', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...['clusters', 'records', 'spokes', 'hubs', 'modules', 'hub'],
        ...['apps', 'platform', 'upgrades', 'spoke', '..', '.', '', '.git'],
        ...['.github', 'CODEOWNERS', 'a', 'a-b', '-a', 'A', 'a\n', 'a\\b'],
      ),
      fc.string({ maxLength: 5 }),
    );
    const folder = fc.oneof(
      fc
        .array(part, { minLength: 1, maxLength: 6 })
        .map(parts => parts.join('/')),
      fc.tuple(shape, part, part, part).map(([of, ...parts]) => of(...parts)),
    );
    fc.assert(
      fc.property(
        folder,
        given =>
          !isFolder(given) ||
          (checkPath(given) === undefined &&
            /^(clusters|records|spokes|hubs|modules)(\/[a-z0-9-]+)+$/.test(
              given,
            )),
      ),
      { numRuns: 5000 },
    );
  });

  it('lets a branch touch the folders of its subject, none in another', () => {
    const label = fc
      .stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/)
      .filter(text => text.length <= 63);
    fc.assert(
      fc.property(shape, label, label, label, (of, ...parts) => {
        const given = of(...parts);
        const { folders, branch, folder: own } = changeOf(given);
        expect(folders).toContain(given);
        expect(folders).toContain(own);
        expect(changeOf(own).branch).toBe(branch);
        expect(branch).toMatch(/^fitsync(-spoke|-hub)?(\/[a-z0-9-]+)+$/);
        for (const one of folders) {
          expect(
            folders.filter(other => `${other}/`.startsWith(`${one}/`)),
          ).toEqual([one]);
        }
      }),
    );
  });
});
