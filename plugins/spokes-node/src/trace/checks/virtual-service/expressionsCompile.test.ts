import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { expressionsCompile } from './expressionsCompile';

const matching = (regex: string) =>
  runOnCluster(expressionsCompile, ({ get }) => {
    get('VirtualService', 'bookinfo').spec.http[0].match.push({
      uri: { regex },
    });
  });

describe(expressionsCompile.id, () => {
  it.each(['/api/v[0-9]+/.*', '(a+)+$'])('passes with %s', regex => {
    expect(matching(regex).findings).toEqual([]);
  });

  it.each(['/(?!admin).*', '(a)\\1', '/[a'])(
    'reports VS_REGEX_INVALID for %s',
    regex =>
      expect(matching(regex).findings).toMatchObject([
        {
          code: 'VS_REGEX_INVALID',
          message: expect.stringContaining(regex),
        },
      ]),
  );
});
