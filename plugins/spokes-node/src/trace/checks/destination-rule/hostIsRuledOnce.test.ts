import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { hostIsRuledOnce } from './hostIsRuledOnce';

const rule = (name: string, spec: object = {}) => ({
  kind: 'DestinationRule',
  metadata: { name },
  spec: { host: 'productpage', ...spec },
});
const under = (...rules: ReturnType<typeof rule>[]) =>
  runOnCluster(hostIsRuledOnce, ({ add }) => add(...rules));

describe(hostIsRuledOnce.id, () => {
  it('warns with DR_HOST_DUP on each of two', () => {
    expect(under(rule('a'), rule('b'))).toMatchObject({
      status: 'warn',
      findings: [
        { code: 'DR_HOST_DUP', resource: { name: 'a' } },
        { code: 'DR_HOST_DUP', resource: { name: 'b' } },
      ],
    });
  });

  it.each([
    [
      'with subsets that complete each other',
      rule('b', { subsets: [{ name: 'v2', labels: { version: 'v2' } }] }),
    ],
    ['for another Service', rule('b', { host: 'reviews' })],
    ['for a whole domain', rule('b', { host: '*.local' })],
  ])('passes a second one %s', (_, other) => {
    const { findings } = under(
      rule('a', { subsets: [{ name: 'v1', labels: { version: 'v1' } }] }),
      other,
    );
    expect(findings).toEqual([]);
  });

  it('passes two that no namespace sees both of', () => {
    const hidden = (name: string, exportTo: string) =>
      rule(name, { exportTo: [exportTo] });
    expect(
      under(hidden('a', 'istio-system'), hidden('b', '.')).findings,
    ).toEqual([]);
  });
});
