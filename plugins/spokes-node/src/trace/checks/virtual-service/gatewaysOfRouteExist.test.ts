import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { gatewaysOfRouteExist } from './gatewaysOfRouteExist';

const naming = (...gateways: string[]) =>
  runOnCluster(gatewaysOfRouteExist, ({ get }) => {
    get('VirtualService', 'bookinfo').spec.gateways = gateways;
  });

describe(gatewaysOfRouteExist.id, () => {
  it.each([
    'bookinfo-gateway',
    'default/bookinfo-gateway',
    './bookinfo-gateway',
  ])('passes with %s', name =>
    expect(naming(name, 'mesh').findings).toEqual([]),
  );

  it.each(['bookinfo-gatewy', 'shop/bookinfo-gateway'])(
    'reports VS_GW_NOT_FOUND for %s and names one that exists',
    name =>
      expect(naming(name).findings).toMatchObject([
        {
          code: 'VS_GW_NOT_FOUND',
          severity: 'error',
          fix: {
            remedies: [
              {
                kind: 'patch',
                text: expect.stringContaining('default/bookinfo-gateway'),
              },
              { kind: 'command' },
            ],
          },
        },
      ]),
  );

  it('warns where the route still works through another Gateway', () => {
    expect(naming('bookinfo-gateway', 'gone').status).toBe('warn');
  });
});
