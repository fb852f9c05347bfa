import { denied, ok } from '../../../testing/observed';
import { runCheckOn } from '../../../testing/runCheckOn';
import { vpcIsLetIn } from './vpcIsLetIn';

const on = ok({ mode: 'block-bidirectional' as const });
const exclusion = (
  resourceId: string,
  mode: 'allow-bidirectional' | 'allow-egress' = 'allow-bidirectional',
) => ok([{ resourceId, mode }]);

describe(vpcIsLetIn.id, () => {
  it('passes while it is off, without asking for exclusions', () => {
    const { status } = runCheckOn(vpcIsLetIn, ({ aws }) => {
      aws.blockPublicAccessExclusions = denied();
    });
    expect(status).toBe('pass');
  });

  it('reports VPC_BPA_BLOCKS while it is on', () => {
    const { findings } = runCheckOn(vpcIsLetIn, ({ aws }) => {
      aws.blockPublicAccess = on;
    });
    expect(findings).toMatchObject([
      { code: 'VPC_BPA_BLOCKS', resource: { kind: 'Vpc' } },
    ]);
    expect(findings[0].share).toBeUndefined();
    expect(findings[0].message).toContain('is block-bidirectional');
  });

  it('passes for a VPC that is excluded', () => {
    const { status } = runCheckOn(vpcIsLetIn, ({ aws, ids }) => {
      aws.blockPublicAccess = on;
      aws.blockPublicAccessExclusions = exclusion(ids.hub.vpcId);
    });
    expect(status).toBe('pass');
  });

  it('does not take an exclusion for egress as a way in', () => {
    const { codes } = runCheckOn(vpcIsLetIn, ({ aws, ids }) => {
      aws.blockPublicAccess = on;
      aws.blockPublicAccessExclusions = exclusion(
        ids.hub.vpcId,
        'allow-egress',
      );
    });
    expect(codes).toEqual(['VPC_BPA_BLOCKS']);
  });

  it('states one zone of two where one subnet is excluded', () => {
    const { findings } = runCheckOn(vpcIsLetIn, ({ aws, ids }) => {
      aws.blockPublicAccess = on;
      aws.blockPublicAccessExclusions = exclusion(ids.hub.publicSubnets[0].id);
    });
    expect(findings).toMatchObject([
      { share: { affected: 1, total: 2, of: 'zones' } },
    ]);
  });

  it('leaves an internal load balancer to another check', () => {
    const { codes } = runCheckOn(vpcIsLetIn, ({ aws, loadBalancer }) => {
      aws.blockPublicAccess = on;
      loadBalancer.scheme = 'internal';
    });
    expect(codes).toEqual([]);
  });

  it.each([
    ['may not be read', { blockPublicAccess: denied() }],
    ['was never read', { blockPublicAccess: undefined }],
    [
      'is on and its exclusions may not be read',
      { blockPublicAccess: on, blockPublicAccessExclusions: denied() },
    ],
  ])('is unknown, never passing, when it %s', (_, facts) => {
    const { status } = runCheckOn(vpcIsLetIn, ({ aws }) => {
      Object.assign(aws, facts);
    });
    expect(status).toBe('unknown');
  });
});
