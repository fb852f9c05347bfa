import { valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { resourcesAreTagged } from './resourcesAreTagged';

describe(resourcesAreTagged.id, () => {
  it('passes what carries the spoke’s tag', () => {
    expect(runCheckOn(resourcesAreTagged).status).toBe('pass');
  });

  it('reports TAG_MISSING once for all of them, with what adds the tag', () => {
    const { findings } = runCheckOn(resourcesAreTagged, ({ aws, ids }) => {
      for (const { id, tags } of valueOf(aws.vpcs)) {
        if (id === ids.prod.vpcId) delete tags['fitsync.io/spoke'];
      }
      for (const instance of valueOf(aws.instances)) {
        instance.tags = { 'fitsync.io/spoke': 'another' };
      }
    });
    expect(findings).toMatchObject([
      { code: 'TAG_MISSING', share: { affected: 3, total: 4 } },
    ]);
    const [patch, command] = findings[0].fix.remedies;
    expect(patch).toMatchObject({
      text: expect.stringContaining('value       = "fitsync-prod-spoke"'),
    });
    expect(command).toMatchObject({
      argv: expect.arrayContaining(['create-tags', 'vpc-0b2c3d4e5f6071829']),
    });
  });
});
