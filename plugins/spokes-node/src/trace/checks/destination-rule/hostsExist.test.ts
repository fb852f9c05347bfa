import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { hostsExist } from './hostsExist';

const ruleFor = (host: string, namespace = 'default', ...more: object[]) =>
  runOnCluster(hostsExist, ({ add }) =>
    add(
      {
        kind: 'DestinationRule',
        metadata: { name: 'limits', namespace },
        spec: { host },
      },
      ...(more as []),
    ),
  );

describe(hostsExist.id, () => {
  it.each([
    ['a name that only lacks its end', 'productpage.default', 'default'],
    ['the same in another namespace', 'productpage.default.svc', 'shop'],
  ])('warns with DR_HOST_NOT_FOUND about %s', (_, host, namespace) => {
    expect(ruleFor(host, namespace)).toMatchObject({
      status: 'warn',
      findings: [{ code: 'DR_HOST_NOT_FOUND', resource: { name: 'limits' } }],
    });
  });

  it.each([
    ['the short name', 'productpage', 'default'],
    ['the complete name', 'productpage.default.svc.cluster.local', 'shop'],
    ['a Service of that name elsewhere', 'productpage', 'shop'],
    ['another name', 'ghost.default', 'default'],
  ])('says nothing of %s', (_, host, namespace) => {
    expect(ruleFor(host, namespace).findings).toEqual([]);
  });

  it('takes a ServiceEntry for a host', () => {
    const { findings } = ruleFor('productpage.default', 'default', {
      kind: 'ServiceEntry',
      metadata: { name: 'short' },
      spec: { hosts: ['productpage.default'] },
    });
    expect(findings).toEqual([]);
  });

  it('is skipped where no rule names the Service', () => {
    expect(runOnCluster(hostsExist).status).toBe('skipped');
  });
});
