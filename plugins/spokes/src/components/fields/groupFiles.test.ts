import { groupFiles } from './groupFiles';
import { FileDiff } from './parseDiff';

const files = (...paths: string[]): FileDiff[] =>
  paths.map(path => ({
    path,
    status: 'added',
    added: 1,
    removed: 0,
    lines: [],
  }));
const shape = (...paths: string[]) =>
  groupFiles(files(...paths)).map(({ folder, files: grouped }) => [
    folder,
    grouped.length,
  ]);

describe('groupFiles', () => {
  it('keeps few files together, below the folder of all', () => {
    expect(shape('a/b/x', 'a/c/y')).toEqual([['a/', 2]]);
  });

  const many = (folder: string) =>
    Array.from({ length: 19 }, (_, n) => `${folder}${n}`);

  it('groups many by folder, in their order, and loses none', () => {
    expect(
      shape(
        'README.md',
        'clusters/s/platform/istio/a',
        'clusters/s/platform/b',
        'clusters/s/upgrades/c',
        ...many('modules/spoke/'),
        'modules/spoke/templates/f',
        'spokes/s/g',
        'spokes/s/h',
      ),
    ).toEqual([
      ['', 1],
      ['clusters/s/platform/', 2],
      ['clusters/s/upgrades/', 1],
      ['modules/spoke/', 19],
      ['modules/spoke/templates/', 1],
      ['spokes/s/', 2],
    ]);
  });

  it('has no use for a single group', () => {
    const folder = 'clusters/s/apps/shop/cart/';
    expect(shape(...many(folder), `${folder}x`, `${folder}y`)).toEqual([
      [folder, 21],
    ]);
  });
});
