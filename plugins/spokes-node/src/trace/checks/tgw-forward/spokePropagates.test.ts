import { ReferenceScene } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { spokePropagates } from './spokePropagates';

const stopPropagating = ({ propagations, forwardRoutes }: ReferenceScene) => {
  propagations.shift();
  forwardRoutes.shift();
};

describe(spokePropagates.id, () => {
  it('passes while the spoke propagates', () => {
    expect(runCheckOn(spokePropagates).status).toBe('pass');
  });

  it('reports TGW_PROPAGATION_MISSING where others propagate', () => {
    const { findings } = runCheckOn(spokePropagates, stopPropagating);
    expect(findings).toMatchObject([
      {
        code: 'TGW_PROPAGATION_MISSING',
        fix: { remedies: [{ kind: 'patch' }, { kind: 'command' }] },
      },
    ]);
  });

  it('accepts a static route in its place', () => {
    const { codes } = runCheckOn(spokePropagates, scene => {
      stopPropagating(scene);
      scene.forwardRoutes.push({
        destination: scene.ids.prod.cidr,
        type: 'static',
        state: 'active',
        attachmentIds: [scene.ids.prod.attachmentId],
      });
    });
    expect(codes).toEqual([]);
  });

  it('has nothing to say of a table that nothing propagates into', () => {
    const { codes } = runCheckOn(spokePropagates, scene => {
      scene.propagations.length = 0;
      scene.forwardRoutes.length = 0;
    });
    expect(codes).toEqual([]);
  });
});
