import { codesOf } from '../../testing/codesOf';
import {
  deployment,
  gateway,
  ingressGateway,
  ingressSelector,
  namespace,
  networkPolicy,
  routeTo,
  server,
  service,
  virtualService,
} from '../../testing/objects';
import { gatewaysAdmitNodes } from './gatewaysAdmitNodes';
import { policiesLetRequestsThrough } from './policiesLetRequestsThrough';
import { sidecarsReachControlPlane } from './sidecarsReachControlPlane';

const app = [
  service('cart'),
  deployment('cart'),
  gateway('shop', {
    selector: ingressSelector,
    servers: [server('cart.example.com')],
  }),
  virtualService('cart', {
    hosts: ['cart.example.com'],
    gateways: ['shop'],
    http: [routeTo('cart')],
  }),
];
const forAll = (spec: object, metadata: object = {}) =>
  networkPolicy('only', { podSelector: {}, ...spec }, metadata);
const fromNamespace = (labels: object) => ({
  ingress: [{ from: [{ namespaceSelector: { matchLabels: labels } }] }],
});
const metadataName = 'kubernetes.io/metadata.name';
const dropped = ['error NETPOL_INGRESS NetworkPolicy/shop/only'];

describe(policiesLetRequestsThrough.id, () => {
  it.each([
    ['nobody', forAll({ policyTypes: ['Ingress'] })],
    [
      'their own namespace',
      forAll({ ingress: [{ from: [{ podSelector: {} }] }] }),
    ],
    ['another namespace', forAll(fromNamespace({ [metadataName]: 'depot' }))],
    [
      'another port',
      forAll({ ingress: [{ ports: [{ port: 9090, protocol: 'TCP' }] }] }),
    ],
  ])('raises pods that let in %s', (_, policy) => {
    expect(codesOf(policiesLetRequestsThrough, [...app, policy])).toEqual(
      dropped,
    );
  });

  it('raises labels that the Namespace of the gateway, being given, lacks', () => {
    expect(
      codesOf(policiesLetRequestsThrough, [
        ...app,
        ...ingressGateway,
        namespace('istio-system', { team: 'platform' }),
        forAll(fromNamespace({ team: 'shop' })),
      ]),
    ).toEqual(dropped);
  });

  it.each([
    ['everybody', forAll({ ingress: [{}] })],
    [
      'the namespace of the gateway',
      forAll(fromNamespace({ [metadataName]: 'istio-system' })),
    ],
    [
      'a namespace by a label that nobody sees',
      forAll(fromNamespace({ ingress: 'yes' })),
    ],
    [
      'addresses',
      forAll({ ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] }),
    ],
    [
      'ambient',
      forAll({ ingress: [{ ports: [{ port: 15008, protocol: 'TCP' }] }] }),
    ],
    [
      'a port by name',
      forAll({ ingress: [{ ports: [{ port: 'http', protocol: 'TCP' }] }] }),
    ],
    [
      'others to other pods',
      networkPolicy('o', { podSelector: { matchLabels: { app: 'x' } } }),
    ],
  ])('leaves pods alone that let in %s', (_, policy) => {
    expect(codesOf(policiesLetRequestsThrough, [...app, policy])).toEqual([]);
  });

  it('takes what one of several policies lets in', () => {
    expect(
      codesOf(policiesLetRequestsThrough, [
        ...app,
        forAll({ policyTypes: ['Ingress'] }),
        networkPolicy('gateway', {
          podSelector: { matchLabels: { app: 'cart' } },
          ...fromNamespace({ [metadataName]: 'istio-system' }),
        }),
      ]),
    ).toEqual([]);
  });

  it('raises a gateway that is let out to others only', () => {
    expect(
      codesOf(policiesLetRequestsThrough, [
        ...app,
        ...ingressGateway,
        forAll(
          {
            policyTypes: ['Egress'],
            egress: [{ to: [{ podSelector: {} }] }],
          },
          { namespace: 'istio-system' },
        ),
      ]),
    ).toEqual(['error NETPOL_EGRESS NetworkPolicy/istio-system/only']);
  });
});

describe(sidecarsReachControlPlane.id, () => {
  const egress = (...rules: object[]) =>
    codesOf(sidecarsReachControlPlane, [
      namespace('shop', { 'istio-injection': 'enabled' }),
      deployment('cart'),
      forAll({ policyTypes: ['Egress'], egress: rules }),
    ]);
  const lost = 'error NETPOL_EGRESS NetworkPolicy/shop/only';

  it('raises a sidecar that is let out nowhere', () => {
    expect(egress()).toEqual([lost, lost]);
  });

  it('raises one that finds no istiod', () => {
    expect(egress({ ports: [{ port: 53, protocol: 'UDP' }] })).toEqual([lost]);
  });

  it('takes one that is let out to both', () => {
    expect(
      egress(
        { ports: [{ port: 53, protocol: 'UDP' }] },
        {
          to: [
            {
              namespaceSelector: {
                matchLabels: { [metadataName]: 'istio-system' },
              },
            },
          ],
        },
      ),
    ).toEqual([]);
  });

  it('says nothing of a pod that may have no sidecar', () => {
    expect(
      codesOf(sidecarsReachControlPlane, [
        deployment('cart'),
        forAll({ policyTypes: ['Egress'] }),
      ]),
    ).toEqual([]);
  });
});

describe(gatewaysAdmitNodes.id, () => {
  const gatewayIsFor = (spec: object) =>
    codesOf(gatewaysAdmitNodes, [
      ...app,
      ...ingressGateway,
      forAll(spec, { namespace: 'istio-system' }),
    ]);

  it('raises a gateway that lets in pods only', () => {
    expect(
      gatewayIsFor({ ingress: [{ from: [{ podSelector: {} }] }] }),
    ).toEqual(['error NETPOL_INGRESS NetworkPolicy/istio-system/only']);
  });

  it('takes one that lets in addresses', () => {
    expect(
      gatewayIsFor({
        ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }],
      }),
    ).toEqual([]);
  });
});
