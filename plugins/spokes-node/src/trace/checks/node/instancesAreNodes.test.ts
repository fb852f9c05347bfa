import { Instance } from '@fitsync/backstage-plugin-spokes-common';
import { denied } from '../../../testing/observed';
import { ReferenceScene, valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { instancesAreNodes } from './instancesAreNodes';

const another =
  (change: Partial<Instance> = {}) =>
  ({ aws }: ReferenceScene) => {
    const instances = valueOf(aws.instances);
    instances.push({
      ...instances[0],
      id: 'i-0fedcba9876543210',
      privateIp: '10.1.1.200',
      ...change,
    });
  };

describe(instancesAreNodes.id, () => {
  it('passes while each instance is a node', () => {
    expect(runCheckOn(instancesAreNodes).status).toBe('pass');
  });

  it('reports NODE_MISSING_IN_K8S for one that never joined', () => {
    const { findings } = runCheckOn(instancesAreNodes, another());
    expect(findings).toMatchObject([
      {
        code: 'NODE_MISSING_IN_K8S',
        resource: { kind: 'Instance', name: 'i-0fedcba9876543210' },
        share: { affected: 1, total: 3, of: 'instances' },
        effect: 'degrades',
      },
    ]);
    expect(findings[0].message).toContain('10.1.1.200');
  });

  it.each([
    ['is on its way up', { state: 'pending' as const }],
    ['is stopped', { state: 'stopped' as const }],
    ['has other security groups', { securityGroupIds: ['sg-other'] }],
    ['stands in another VPC', { vpcId: 'vpc-other' }],
  ])('does not mind one that %s', (_, change) => {
    expect(runCheckOn(instancesAreNodes, another(change)).codes).toEqual([]);
  });

  it('is unknown, never passing, when nodes may not be read', () => {
    const { status } = runCheckOn(instancesAreNodes, ({ cluster }) => {
      cluster.nodes = denied('list v1/nodes');
    });
    expect(status).toBe('unknown');
  });
});
