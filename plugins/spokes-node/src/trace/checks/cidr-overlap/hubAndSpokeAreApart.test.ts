import { denied } from '../../../testing/observed';
import { valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { hubAndSpokeAreApart } from './hubAndSpokeAreApart';

const local = (destination: string) => ({
  destination,
  target: { kind: 'local' as const, id: 'local' },
  state: 'active' as const,
  origin: 'create-route-table' as const,
});

describe(hubAndSpokeAreApart.id, () => {
  it('passes while the blocks are apart', () => {
    expect(runCheckOn(hubAndSpokeAreApart).status).toBe('pass');
  });

  it('reports CIDR_OVERLAP where a local route takes the packets', () => {
    const { findings } = runCheckOn(hubAndSpokeAreApart, scene => {
      valueOf(scene.aws.vpcs)[0].cidrs.push('10.1.1.0/24');
      scene.hubTable.routes.push(local('10.1.1.0/24'));
    });
    expect(findings).toMatchObject([
      { code: 'CIDR_OVERLAP', severity: 'error' },
    ]);
    expect(findings[0].message).toContain('10.1.0.0/16');
    expect(findings[0].message).toContain('overlaps 10.1.1.0/24 of the hub’s');
    expect(findings[0].share).toBeUndefined();
  });

  it('warns where no packet goes astray', () => {
    const { findings } = runCheckOn(hubAndSpokeAreApart, ({ aws }) => {
      valueOf(aws.vpcs)[0].cidrs.push('10.1.200.0/24');
    });
    expect(findings).toMatchObject([{ severity: 'warning' }]);
  });

  it.each(['', '::/0', '10.1.0.0/99'])('is not confused by %j', cidr => {
    const { status } = runCheckOn(hubAndSpokeAreApart, ({ aws }) => {
      valueOf(aws.vpcs)[0].cidrs.push(cidr);
    });
    expect(status).toBe('pass');
  });

  it('is unknown, never passing, when VPCs may not be read', () => {
    const { status } = runCheckOn(hubAndSpokeAreApart, ({ aws }) => {
      aws.vpcs = denied('ec2:DescribeVpcs');
    });
    expect(status).toBe('unknown');
  });
});
