import { commonFolder } from './commonFolder';

describe('commonFolder', () => {
  it.each([
    ['the folder of all', ['a/b/x', 'a/b/y', 'a/b/c/z'], 'a/b/'],
    ['whole names only', ['apps/x', 'apples/y'], ''],
    ['the folder of a single file', ['a/b/x'], 'a/b/'],
    ['nothing at the root', ['x', 'a/y'], ''],
    ['nothing of nothing', [], ''],
  ])('is %s', (_, paths, folder) => {
    expect(commonFolder(paths)).toBe(folder);
  });
});
