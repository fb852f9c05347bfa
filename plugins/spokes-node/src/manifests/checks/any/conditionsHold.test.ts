import { codesOf } from '../../testing/codesOf';
import {
  authorizationPolicy,
  clusterObject,
  httpRoute,
  kubernetesGateway,
  service,
  virtualService,
} from '../../testing/objects';
import { conditionsHold } from './conditionsHold';

const negative = (type: string, status = 'False', reason = 'Why') => ({
  conditions: [{ type, status, reason }],
});

describe(conditionsHold.id, () => {
  it.each([
    ['Service', service('cart'), negative('istio.io/WaypointBound')],
    ['VirtualService', virtualService('cart'), negative('Reconciled')],
    [
      'AuthorizationPolicy',
      authorizationPolicy('cart'),
      negative('WaypointAccepted', 'True', 'PartiallyInvalid'),
    ],
    [
      'Gateway',
      kubernetesGateway('cart', { gatewayClassName: 'istio' }),
      { listeners: [negative('ResolvedRefs')] },
    ],
    [
      'HTTPRoute',
      httpRoute('cart'),
      {
        parents: [
          {
            controllerName: 'istio.io/gateway-controller',
            ...negative('Accepted'),
          },
        ],
      },
    ],
  ])('raises what istiod says of a %s', (kind, object, status) => {
    expect(codesOf(conditionsHold, [{ ...object, status }])).toEqual([
      `warning STATUS_CONDITION_FALSE ${kind}/shop/cart`,
    ]);
  });

  it.each([
    [
      "another controller's condition",
      { ...service('cart'), status: negative('argocd.argoproj.io/Synced') },
    ],
    [
      'what holds',
      { ...virtualService('cart'), status: negative('Reconciled', 'True') },
    ],
    [
      'a Gateway of another class',
      {
        ...kubernetesGateway('cart', { gatewayClassName: 'nginx' }),
        status: negative('Programmed'),
      },
    ],
    [
      "another controller's word on a route",
      {
        ...httpRoute('cart'),
        status: {
          parents: [
            { controllerName: 'example.com/other', ...negative('Accepted') },
          ],
        },
      },
    ],
  ])('leaves %s alone', (_, object) => {
    expect(codesOf(conditionsHold, [object])).toEqual([]);
  });

  it('takes the word of a GatewayClass for whose a Gateway is', () => {
    const gateway = {
      ...kubernetesGateway('cart', { gatewayClassName: 'public' }),
      status: negative('Programmed'),
    };
    const gatewayClass = clusterObject(
      'gateway.networking.k8s.io/v1',
      'GatewayClass',
      'public',
      { spec: { controllerName: 'istio.io/gateway-controller' } },
    );
    expect(codesOf(conditionsHold, [gateway, gatewayClass])).toEqual([
      'warning STATUS_CONDITION_FALSE Gateway/shop/cart',
    ]);
  });
});
