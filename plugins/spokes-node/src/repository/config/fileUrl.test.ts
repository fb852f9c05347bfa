import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { fileUrl } from './fileUrl';
import { parseRepoUrl } from './parseRepoUrl';

describe('fileUrl', () => {
  const integrations = ScmIntegrations.fromConfig(
    mockServices.rootConfig({ data: {} }),
  );

  it.each([
    ['github.com', 'acme', 'https://github.com/acme/fleet/blob/main/a/b.yaml'],
    [
      'gitlab.com',
      'acme/sub',
      'https://gitlab.com/acme/sub/fleet/-/blob/main/a/b.yaml',
    ],
  ])('writes it as %s does', (host, owner, url) => {
    const repository = {
      host,
      baseBranch: 'main',
      url: `https://${host}/${owner}/fleet`,
    };
    expect(fileUrl(repository, 'a/b.yaml', integrations)).toBe(url);
  });
});

describe('parseRepoUrl', () => {
  it('takes groups of groups', () => {
    expect(
      parseRepoUrl('gitlab.example.com?owner=group%2Fsub&repo=fleet'),
    ).toEqual({
      host: 'gitlab.example.com',
      owner: 'group/sub',
      repo: 'fleet',
    });
  });

  it.each([
    'a%2F',
    '%2Fa',
    'a%2F%2Fb',
    'a%2F..%2Fb',
    'a%2F.b',
    'a%2F-b',
    'a%252Fb',
    Array.from({ length: 21 }, () => 'a').join('%2F'),
  ])('refuses the owner %s', owner => {
    expect(() => parseRepoUrl(`h?owner=${owner}&repo=fleet`)).toThrow(
      /does not name a repository/,
    );
  });
});
