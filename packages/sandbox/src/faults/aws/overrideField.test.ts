import { overrideField } from './overrideField';

describe('overrideField', () => {
  it('lays a fault over a field and takes it away', () => {
    const owner = { ports: [80, 443] };
    const undo = overrideField(owner, 'ports', ports => ports.slice(1));
    expect(owner.ports).toEqual([443]);
    undo();
    expect(owner.ports).toEqual([80, 443]);
  });

  it('can be taken away in any order, and twice', () => {
    const owner = { ports: [80] };
    const first = overrideField(owner, 'ports', ports => [...ports, 1]);
    const second = overrideField(owner, 'ports', ports => [...ports, 2]);
    first();
    first();
    expect(owner.ports).toEqual([80, 2]);
    second();
    expect(owner.ports).toEqual([80]);
  });

  it('gives way to whoever sets the field in the meantime', () => {
    const owner = { state: 'active' };
    const undo = overrideField(owner, 'state', () => 'failed');
    owner.state = 'provisioning';
    undo();
    expect(owner.state).toBe('provisioning');
  });
});
