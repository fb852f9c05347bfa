import { checkManifests } from '../checkManifests';
import { createManifestSet } from '../ManifestSet';
import { readManifests } from '../readManifests';
import {
  deployment,
  httpRoute,
  kubernetesGateway,
  routeTo,
  service,
  virtualService,
} from '../testing/objects';

const errorsOf = (...objects: object[]) => {
  const text = objects.map(one => JSON.stringify(one)).join('\n---\n');
  const { manifests } = readManifests([{ file: 'test.yaml', text }]);
  return checkManifests(createManifestSet(manifests))
    .filter(({ severity }) => severity === 'error')
    .map(({ code, resource }) => `${code} ${resource.kind}/${resource.name}`);
};

const canary = (spec: object = {}) => ({
  apiVersion: 'flagger.app/v1beta1',
  kind: 'Canary',
  metadata: { name: 'cart', namespace: 'shop' },
  spec: { targetRef: { kind: 'Deployment', name: 'cart' }, ...spec },
});

const root = (delegate: string) =>
  virtualService('root', {
    hosts: ['shop.example.com'],
    http: [{ delegate: { name: delegate } }],
  });

describe('what a controller makes of the objects', () => {
  it('of a Canary: Services, their pods and a VirtualService', () => {
    const rest = [deployment('cart'), service('other'), deployment('other')];
    const mesh = virtualService('cart', {
      hosts: ['cart'],
      http: [
        {
          route: ['cart-canary', 'cart-primary'].map(host => ({
            destination: { host },
            weight: 50,
          })),
        },
      ],
    });
    const primary = service('mine', { selector: { app: 'cart-primary' } });
    const written = [...rest, mesh, primary, root('cart')];
    expect(errorsOf(...written, canary())).toEqual([]);
    expect(errorsOf(...written)).toEqual([
      'VS_DEST_NOT_FOUND VirtualService/cart',
      'VS_DEST_NOT_FOUND VirtualService/cart',
      'SVC_SELECTOR_EMPTY Service/mine',
    ]);
    expect(errorsOf(root('basket'), canary())).toEqual([
      'VS_DELEGATE_NOT_FOUND VirtualService/root',
    ]);
    expect(
      errorsOf(root('basket'), canary({ service: { name: 'basket' } })),
    ).toEqual([]);
  });

  it.each([
    ['istio', {}, 'way-istio'],
    ['istio-waypoint', {}, 'way'],
    ['istio', { 'gateway.istio.io/name-override': 'mine' }, 'mine'],
  ])(
    'of a Gateway of class %s with %j: Service %s',
    (gatewayClassName, annotations, name) => {
      const listeners = [{ name: 'http', port: 80, protocol: 'HTTP' }];
      const gateway = kubernetesGateway(
        'way',
        { gatewayClassName, listeners },
        { annotations },
      );
      const others = [service('other'), gateway];
      const mesh = virtualService('cart', {
        hosts: ['cart'],
        http: [routeTo(name)],
      });
      const route = httpRoute('out', {
        parentRefs: [{ name: 'way' }],
        rules: [{ backendRefs: [{ name, port: 80 }] }],
      });
      expect(errorsOf(...others, mesh, route)).toEqual([]);
      expect(errorsOf(service('other'), mesh)).toEqual([
        'VS_DEST_NOT_FOUND VirtualService/cart',
      ]);
    },
  );

  it('of a step of a Rollout: pods for a look', () => {
    const steps = [
      {
        experiment: { templates: [{ metadata: { labels: { app: 'look' } } }] },
      },
    ];
    const { spec } = deployment('cart');
    const rollout = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'cart', namespace: 'shop' },
      spec: { ...spec, strategy: { canary: { steps } } },
    };
    expect(errorsOf(rollout, service('look'))).toEqual([]);
    expect(errorsOf(rollout, service('glance'))).toEqual([
      'SVC_SELECTOR_EMPTY Service/glance',
    ]);
  });
});
