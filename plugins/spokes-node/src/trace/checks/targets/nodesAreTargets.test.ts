import { runCheckOn } from '../../../testing/runCheckOn';
import { nodesAreTargets } from './nodesAreTargets';

describe(nodesAreTargets.id, () => {
  it('passes while each node is a target', () => {
    expect(runCheckOn(nodesAreTargets).status).toBe('pass');
  });

  it('warns with NODE_UNREGISTERED of the node that is left out', () => {
    const { status, findings } = runCheckOn(nodesAreTargets, ({ targets }) => {
      targets.pop();
    });
    expect(status).toBe('warn');
    expect(findings).toMatchObject([
      { code: 'NODE_UNREGISTERED', share: { affected: 1, total: 2 } },
    ]);
    expect(findings[0].message).toContain('10.1.1.104');
  });

  it('leaves an empty group to another check', () => {
    const { codes } = runCheckOn(nodesAreTargets, ({ targets }) => {
      targets.length = 0;
    });
    expect(codes).toEqual([]);
  });
});
