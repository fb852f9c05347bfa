import { parseRepoUrl } from './parseRepoUrl';

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
