import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readRepositories } from './readRepositories';

const read = (spokes: JsonObject) =>
  readRepositories(mockServices.rootConfig({ data: { spokes } }));
const local = '127.0.0.1:7100?owner=fitsync&repo=fleet';

describe('readRepositories', () => {
  it('reads none when none is configured', () => {
    expect(read({})).toEqual([]);
  });

  it('fills in what is usual', () => {
    expect(
      read({ repositories: [{ repoUrl: 'github.com?repo=fleet&owner=acme' }] }),
    ).toEqual([
      {
        repoUrl: 'github.com?repo=fleet&owner=acme',
        host: 'github.com',
        owner: 'acme',
        repo: 'fleet',
        baseBranch: 'main',
        spokes: undefined,
        url: 'https://github.com/acme/fleet',
        filesUrl: 'https://github.com/acme/fleet/blob/main',
      },
    ]);
  });

  it('knows where GitLab shows the files of a group of groups', () => {
    const repoUrl = 'gitlab.com?owner=acme%2Fsub&repo=fleet';
    expect(
      read({ repositories: [{ repoUrl, baseBranch: 'trunk' }] })[0],
    ).toMatchObject({
      owner: 'acme/sub',
      url: 'https://gitlab.com/acme/sub/fleet',
      filesUrl: 'https://gitlab.com/acme/sub/fleet/-/blob/trunk',
    });
  });

  it.each([
    [
      'the sandbox on loopback',
      true,
      local,
      'http://127.0.0.1:7100/fitsync/fleet',
    ],
    [
      'loopback without the sandbox',
      false,
      local,
      'https://127.0.0.1:7100/fitsync/fleet',
    ],
    [
      'another host with the sandbox',
      true,
      '127.0.0.1.example.com?owner=a&repo=b',
      'https://127.0.0.1.example.com/a/b',
    ],
  ])(
    'uses http for the sandbox on loopback only: %s',
    (_, sandbox, repoUrl, url) => {
      expect(read({ sandbox, repositories: [{ repoUrl }] })[0].url).toBe(url);
    },
  );

  it.each([
    '',
    '-x',
    'a..b',
    'a/',
    '/a',
    'a b',
    'a.lock',
    'refs/heads/x.lock/y',
    'a:b',
    '--upload-pack=x',
  ])('refuses the base branch %p', baseBranch => {
    expect(() =>
      read({ repositories: [{ repoUrl: local, baseBranch }] }),
    ).toThrow(/baseBranch/);
  });

  it('names the repoUrl that is none', () => {
    expect(() =>
      read({ repositories: [{ repoUrl: 'https://github.com/a/b' }] }),
    ).toThrow(/repoUrl "https:\/\/github.com\/a\/b".*host\?owner=/);
  });
});
