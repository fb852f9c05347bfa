import { SpokeAcceptance } from '@fitsync/backstage-plugin-spokes-common';
import { fleetOf } from '../__testUtils__/fleetOf';
import { FleetAcceptances } from './FleetAcceptances';
import { ReadFleets } from './readFleets';

const spoke = {
  name: 'fitsync-prod-spoke',
  owner: 'group:default/platform',
  hub: 'fitsync-hub',
  region: 'us-east-2',
  azs: ['us-east-2a'],
  versions: { k3s: 'v1.35.1+k3s1', istio: '1.31.0' },
  remoteState: { bucket: 'fitsync-state', region: 'us-east-2' },
};
const entry = {
  code: 'SSH_OPEN',
  reason: 'Until the bastion is gone',
  owner: 'group:default/platform',
  until: '2027-01-31',
};
const holding = (accepted?: SpokeAcceptance[]): ReadFleets => ({
  fleets: [
    {
      repoUrl: 'fleet',
      content: fleetOf({ spokes: [{ ...spoke, accepted }] }),
    },
  ],
  unread: [],
});

function create() {
  let tell: (read: ReadFleets) => void = () => {};
  const onChange = jest.fn();
  const get = jest.fn();
  const acceptances = new FleetAcceptances({
    fleets: {
      get,
      onRead(listener) {
        tell = listener;
      },
    },
  });
  acceptances.onChange(onChange);
  return { acceptances, onChange, get, read: (one: ReadFleets) => tell(one) };
}

describe('FleetAcceptances', () => {
  it('tells what blueprints accept, the same object until that changes', () => {
    const { acceptances, onChange, get, read } = create();
    expect(acceptances.current().size).toBe(0);
    read(holding([entry]));
    const first = acceptances.current();
    expect(first.get(spoke.name)).toEqual([entry]);
    read(holding([entry]));
    expect(acceptances.current()).toBe(first);
    expect(onChange).toHaveBeenCalledTimes(1);
    read(holding());
    expect(acceptances.current().size).toBe(0);
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(get).toHaveBeenCalledTimes(4);
  });

  it('keeps what it knew of a repository that cannot be read', () => {
    const { acceptances, read } = create();
    read(holding([entry]));
    read({ fleets: [], unread: [{ repoUrl: 'fleet', message: 'away' }] });
    expect(acceptances.current().get(spoke.name)).toEqual([entry]);
  });
});
