import { fleetOf } from '../__testUtils__/fleetOf';
import { compareSpoke } from './compareSpoke';

const spoke = {
  name: 'fitsync-prod-spoke',
  owner: 'group:default/platform',
  hub: 'fitsync-hub',
  region: 'us-east-2',
  cidr: '10.1.0.0/16',
  azs: ['us-east-2a'],
  versions: { k3s: 'v1.35.1+k3s1', istio: '1.31.0' },
  remoteState: { bucket: 'fitsync-state', region: 'us-east-2' },
};
const fleets = {
  fleets: [{ repoUrl: 'fleet', content: fleetOf({ spokes: [spoke] }) }],
  unread: [],
};
const versions = {
  kubernetes: ['v1.35.1+k3s1'],
  istio: ['1.30.2'],
  described: spoke.versions,
};

describe('compareSpoke', () => {
  it('tells services and versions that differ', () => {
    const drift = { missing: ['shop/cart'], unmanaged: [] };
    expect(compareSpoke(spoke.name, fleets, { drift, versions })).toEqual({
      outcome: 'compared',
      differences: [
        { what: 'shop/cart', described: 'described', live: 'not there' },
        { what: 'Istio', described: '1.31.0', live: '1.30.2' },
      ],
    });
  });

  it('is unknown where the services could not be read', () => {
    expect(compareSpoke(spoke.name, fleets, { versions })).toMatchObject({
      outcome: 'unknown',
      without: [expect.stringContaining('services')],
    });
  });

  it('is skipped for a spoke that was made by hand', () => {
    expect(compareSpoke('legacy', fleets, { versions })).toMatchObject({
      outcome: 'skipped',
      because:
        'No blueprint in the fleet repository describes the spoke legacy',
      without: [{}, {}].map(() => expect.any(String)),
    });
  });
});
