import { runCheckOn } from '../../../testing/runCheckOn';
import { nodesSpreadOverZones } from './nodesSpreadOverZones';

describe(nodesSpreadOverZones.id, () => {
  it('passes while the network reaches into a second zone', () => {
    expect(runCheckOn(nodesSpreadOverZones).status).toBe('pass');
  });

  it('reports SPOKE_ONE_ZONE where nodes and attachment have one zone alone', () => {
    const { status, findings } = runCheckOn(
      nodesSpreadOverZones,
      ({ spokeAttachment }) => {
        spokeAttachment.subnetIds.splice(1);
      },
    );
    expect(status).toBe('warn');
    expect(findings).toMatchObject([{ code: 'SPOKE_ONE_ZONE' }]);
    expect(findings[0].message).toContain('stands in us-east-2a alone.');
  });
});
