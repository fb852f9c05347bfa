import { runCheckOn } from '../../../testing/runCheckOn';
import { targetsAreInAllZones } from './targetsAreInAllZones';

describe(targetsAreInAllZones.id, () => {
  it('passes targets registered for all zones', () => {
    expect(runCheckOn(targetsAreInAllZones).status).toBe('pass');
  });

  it('reports TARGET_AZ_NOT_ALL with its share', () => {
    const { findings } = runCheckOn(targetsAreInAllZones, ({ targets }) => {
      targets[0].availabilityZone = 'us-east-2a';
    });
    expect(findings).toMatchObject([
      {
        code: 'TARGET_AZ_NOT_ALL',
        share: { affected: 1, total: 2, of: 'targets' },
      },
    ]);
  });

  it('accepts zones for targets of the load balancer’s own VPC', () => {
    const { codes } = runCheckOn(targetsAreInAllZones, scene => {
      scene.targets[0].availabilityZone = 'us-east-2a';
      scene.targetGroup.vpcId = scene.ids.prod.vpcId;
    });
    expect(codes).toEqual([]);
  });
});
