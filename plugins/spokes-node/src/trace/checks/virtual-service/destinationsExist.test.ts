import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { destinationsExist } from './destinationsExist';

const sendingTo = (route: object[]) =>
  runOnCluster(destinationsExist, ({ get }) => {
    get('VirtualService', 'bookinfo').spec.http[0].route = route;
  });

describe(destinationsExist.id, () => {
  it.each([
    'productpage',
    'productpage.default.svc.cluster.local',
    'api.partner.example',
  ])('passes with %s', host => {
    expect(sendingTo([{ destination: { host } }]).findings).toEqual([]);
  });

  it('reports VS_DEST_NOT_FOUND for a misspelt name and proposes the Service', () => {
    const { findings } = sendingTo([{ destination: { host: 'productpag' } }]);
    expect(findings).toMatchObject([
      {
        code: 'VS_DEST_NOT_FOUND',
        message: expect.stringContaining('default/productpag'),
        fix: { summary: expect.stringContaining('productpage') },
      },
    ]);
  });

  it('reports a name without its domain, which istiod takes as complete', () => {
    const { findings } = sendingTo([
      { destination: { host: 'productpage.default' } },
    ]);
    expect(findings).toMatchObject([
      {
        code: 'VS_DEST_NOT_FOUND',
        fix: {
          summary: expect.stringContaining(
            'productpage.default.svc.cluster.local',
          ),
        },
      },
    ]);
  });

  it('says which share goes to the missing one', () => {
    const { findings } = sendingTo([
      { destination: { host: 'productpage' }, weight: 90 },
      { destination: { host: 'productpage-v2' }, weight: 10 },
    ]);
    expect(findings).toMatchObject([
      { code: 'VS_DEST_NOT_FOUND', share: { affected: 10, total: 100 } },
    ]);
  });
});
