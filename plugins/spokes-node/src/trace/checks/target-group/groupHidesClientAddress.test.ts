import { runCheckOn } from '../../../testing/runCheckOn';
import { groupHidesClientAddress } from './groupHidesClientAddress';

describe(groupHidesClientAddress.id, () => {
  it('passes while client addresses are not preserved', () => {
    expect(runCheckOn(groupHidesClientAddress).status).toBe('pass');
  });

  it('reports TG_PRESERVE_IP_OVER_TGW with the command that turns it off', () => {
    const { findings } = runCheckOn(groupHidesClientAddress, scene => {
      scene.targetGroupAttributes.preserveClientIp = true;
    });
    expect(findings).toMatchObject([{ code: 'TG_PRESERVE_IP_OVER_TGW' }]);
    expect(findings[0].fix.remedies[1]).toMatchObject({
      argv: expect.arrayContaining(['modify-target-group-attributes']),
    });
  });

  it('accepts it for targets of the same VPC', () => {
    const { codes } = runCheckOn(groupHidesClientAddress, scene => {
      scene.targetGroupAttributes.preserveClientIp = true;
      scene.targetGroup.vpcId = scene.ids.prod.vpcId;
    });
    expect(codes).toEqual([]);
  });
});
