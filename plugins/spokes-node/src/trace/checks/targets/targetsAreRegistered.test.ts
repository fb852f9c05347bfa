import { runCheckOn } from '../../../testing/runCheckOn';
import { targetsAreRegistered } from './targetsAreRegistered';

describe(targetsAreRegistered.id, () => {
  it('passes a group with targets', () => {
    expect(runCheckOn(targetsAreRegistered).status).toBe('pass');
  });

  it('reports TG_EMPTY with the nodes to register', () => {
    const { findings } = runCheckOn(targetsAreRegistered, ({ targets }) => {
      targets.length = 0;
    });
    expect(findings).toMatchObject([{ code: 'TG_EMPTY' }]);
    expect(findings[0].fix.remedies[1]).toMatchObject({
      argv: expect.arrayContaining([
        'Id=10.1.1.49,Port=30080,AvailabilityZone=all',
        'Id=10.1.1.104,Port=30080,AvailabilityZone=all',
      ]),
    });
  });

  it('counts no target that is on its way out', () => {
    const { codes } = runCheckOn(targetsAreRegistered, ({ targets }) => {
      targets.forEach(target => {
        target.state = 'draining';
      });
    });
    expect(codes).toEqual(['TG_EMPTY']);
  });
});
