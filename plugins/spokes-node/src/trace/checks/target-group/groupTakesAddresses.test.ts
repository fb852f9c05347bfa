import { runCheckOn } from '../../../testing/runCheckOn';
import { groupTakesAddresses } from './groupTakesAddresses';

describe(groupTakesAddresses.id, () => {
  it('passes target type ip', () => {
    expect(runCheckOn(groupTakesAddresses).status).toBe('pass');
  });

  it('reports TG_TYPE_NOT_IP for instances of another VPC', () => {
    const { codes } = runCheckOn(groupTakesAddresses, ({ targetGroup }) => {
      targetGroup.targetType = 'instance';
    });
    expect(codes).toEqual(['TG_TYPE_NOT_IP']);
  });

  it('accepts instances of the same VPC', () => {
    const { codes } = runCheckOn(groupTakesAddresses, scene => {
      scene.targetGroup.targetType = 'instance';
      scene.targetGroup.vpcId = scene.ids.prod.vpcId;
    });
    expect(codes).toEqual([]);
  });
});
