import { denied } from '../../../testing/observed';
import { runCheckOn } from '../../../testing/runCheckOn';
import { targetsAreNodes } from './targetsAreNodes';

describe(targetsAreNodes.id, () => {
  it('passes while each target is a node', () => {
    expect(runCheckOn(targetsAreNodes).status).toBe('pass');
  });

  it('reports TARGET_STALE_IP with its share', () => {
    const { findings } = runCheckOn(targetsAreNodes, ({ targets }) => {
      targets[1].id = '10.1.1.200';
    });
    expect(findings).toMatchObject([
      {
        code: 'TARGET_STALE_IP',
        share: { affected: 1, total: 2, of: 'targets' },
      },
    ]);
    expect(findings[0].message).toContain('10.1.1.200');
  });

  it('is unknown, never passing, when nodes may not be read', () => {
    const { status } = runCheckOn(targetsAreNodes, ({ cluster }) => {
      cluster.nodes = denied('list v1/nodes');
    });
    expect(status).toBe('unknown');
  });
});
