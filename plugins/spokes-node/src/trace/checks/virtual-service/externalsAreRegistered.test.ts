import { Manifest } from '../../../testing/kubernetes/clusterFactsOf';
import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { externalsAreRegistered } from './externalsAreRegistered';

const host = 'api.partner.example';
const entry = (spec: object = {}): Manifest => ({
  kind: 'ServiceEntry',
  metadata: { name: 'partner' },
  spec: { hosts: [host], ...spec },
});
const sharedWith = (
  other: string,
  objects: Manifest[] = [],
  facts?: Parameters<typeof runOnCluster>[2],
) =>
  runOnCluster(
    externalsAreRegistered,
    ({ get, add }) => {
      get('VirtualService', 'bookinfo').spec.http[0].route = [
        { destination: { host: 'productpage' }, weight: 90 },
        { destination: { host: other }, weight: 10 },
      ];
      add(...objects);
    },
    facts,
  );

describe(externalsAreRegistered.id, () => {
  it('is not asked where no route leads out of the cluster', () => {
    expect(runOnCluster(externalsAreRegistered).status).toBe('skipped');
  });

  it('passes with a ServiceEntry, and with a wildcard', () => {
    expect(sharedWith(host, [entry()]).findings).toEqual([]);
    const wide = entry({ hosts: ['*.partner.example'] });
    expect(sharedWith(host, [wide]).findings).toEqual([]);
  });

  it('reports VS_DEST_NOT_FOUND with the share that gets 503', () => {
    expect(sharedWith(host).findings).toMatchObject([
      {
        code: 'VS_DEST_NOT_FOUND',
        message: expect.stringContaining('no ServiceEntry'),
        share: { affected: 10, total: 100 },
      },
    ]);
  });

  it('reports SVC_NOT_EXPORTED for one that the gateway pods do not see', () => {
    expect(
      sharedWith(host, [entry({ exportTo: ['.'] })]).findings,
    ).toMatchObject([
      {
        code: 'SVC_NOT_EXPORTED',
        message: expect.stringContaining('ServiceEntry default/partner'),
      },
    ]);
  });

  it('leaves a Service without its domain to the check of Services', () => {
    expect(sharedWith('details.default').findings).toEqual([]);
  });

  it('is unknown where ServiceEntries were not read', () => {
    const { status } = sharedWith(host, [], {
      facts: read => ({
        ...read,
        serviceEntries: {
          outcome: 'denied',
          observedAt: '2026-11-24T02:14:00.000Z',
          source: 'list serviceentries',
          action: 'Allow it',
        },
      }),
    });
    expect(status).toBe('unknown');
  });
});
