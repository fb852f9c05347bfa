import { valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { attachmentsCoverZones } from './attachmentsCoverZones';

describe(attachmentsCoverZones.id, () => {
  it('passes while each sender’s zone has a subnet', () => {
    expect(runCheckOn(attachmentsCoverZones).status).toBe('pass');
  });

  it('reports TGW_ATTACH_AZ_GAP for a zone of the load balancer', () => {
    const { findings } = runCheckOn(attachmentsCoverZones, scene => {
      scene.hubAttachment.subnetIds.pop();
    });
    expect(findings).toMatchObject([
      {
        code: 'TGW_ATTACH_AZ_GAP',
        share: { affected: 1, total: 2, of: 'zones' },
      },
    ]);
    expect(findings[0].message).toContain('use2-az2');
  });

  it('reports TGW_ATTACH_AZ_GAP for the zone of all nodes', () => {
    const { findings } = runCheckOn(attachmentsCoverZones, scene => {
      scene.spokeAttachment.subnetIds.shift();
    });
    expect(findings).toMatchObject([{ code: 'TGW_ATTACH_AZ_GAP' }]);
    expect(findings[0].share).toBeUndefined();
  });

  it('compares zones by id, not by name', () => {
    const { codes } = runCheckOn(attachmentsCoverZones, ({ aws, ids }) => {
      valueOf(aws.subnets)
        .filter(({ vpcId }) => vpcId === ids.prod.vpcId)
        .forEach(subnet => {
          subnet.zoneName = 'us-east-2f';
        });
    });
    expect(codes).toEqual([]);
  });

  it('does not need a zone that no node stands in', () => {
    const { codes } = runCheckOn(attachmentsCoverZones, scene => {
      scene.spokeAttachment.subnetIds.pop();
    });
    expect(codes).toEqual([]);
  });
});
