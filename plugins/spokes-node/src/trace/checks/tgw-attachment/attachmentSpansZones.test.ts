import { nodeInZoneB } from '../../../testing/nodeInZoneB';
import { runCheckOn } from '../../../testing/runCheckOn';
import { attachmentSpansZones } from './attachmentSpansZones';

describe(attachmentSpansZones.id, () => {
  it('passes with a subnet in each zone that has nodes', () => {
    expect(runCheckOn(attachmentSpansZones, nodeInZoneB).status).toBe('pass');
  });

  it('names the attachment of one zone while nodes stand in two', () => {
    const { findings } = runCheckOn(attachmentSpansZones, scene => {
      nodeInZoneB(scene);
      scene.spokeAttachment.subnetIds.splice(1);
    });
    expect(findings).toMatchObject([
      {
        code: 'SPOKE_ONE_ZONE',
        hop: 'tgw-attachment',
        resource: { kind: 'TransitGatewayAttachment' },
      },
    ]);
    expect(findings[0].message).toMatch(/in us-east-2a alone/);
  });

  it('leaves to the network what has no other zone at all', () => {
    const { codes } = runCheckOn(attachmentSpansZones, scene => {
      scene.spokeAttachment.subnetIds.splice(1);
    });
    expect(codes).toEqual([]);
  });
});
