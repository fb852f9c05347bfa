import {
  gatewaySchema,
  namespaceSchema,
  podSchema,
  serviceSchema,
  virtualServiceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  ok,
  referenceFacts,
} from '@fitsync/backstage-plugin-spokes-node/testing';
import { clearTrace, hubRouteMissing } from '../__testUtils__/traces';
import { foreignNames } from './foreignNames';
import { hideForeign } from './hideForeign';

const meta = (name: string, namespace: string, entity?: string) => ({
  metadata: {
    name,
    namespace,
    annotations: entity ? { 'fitsync.io/entity': entity } : {},
  },
});
const route = (name: string, namespace: string, to: string, host = '*') =>
  virtualServiceSchema.parse({
    ...meta(name, namespace),
    spec: {
      hosts: [host],
      gateways: ['edge'],
      http: [{ route: [{ destination: { host: to } }] }],
    },
  });

/** Two tenants on one cluster; the second one's names all hold `rival`, but for `web`. */
function twoTenants() {
  const [cluster] = referenceFacts().clusters;
  return {
    ...cluster,
    namespaces: ok(
      ['shop', 'rival-ns', 'istio-system'].map(name =>
        namespaceSchema.parse({ metadata: { name } }),
      ),
    ),
    services: ok(
      [
        meta('cart', 'shop', 'component:default/cart'),
        meta('db', 'shop'),
        meta('rival-guest', 'shop', 'component:default/rival'),
        meta('rival-web', 'rival-ns', 'component:default/rival'),
        meta('web', 'rival-ns'),
        meta('istio-ingressgateway', 'istio-system'),
      ].map(object => serviceSchema.parse({ ...object, spec: {} })),
    ),
    virtualServices: ok([
      route('cart', 'shop', 'cart'),
      route('rival-routes', 'rival-ns', 'rival-web', 'rival.example.com'),
      route('rival-guest-routes', 'shop', 'rival-guest'),
    ]),
    gateways: ok([
      gatewaySchema.parse({
        ...meta('rival-gateway', 'rival-ns'),
        spec: {
          servers: [
            {
              port: { number: 443, protocol: 'HTTPS' },
              hosts: ['rival-ns/*.apps.rival.example.com'],
              tls: { credentialName: 'rival-tls' },
            },
          ],
        },
      }),
      gatewaySchema.parse({ ...meta('edge', 'istio-system'), spec: {} }),
    ]),
    pods: ok([
      podSchema.parse({ ...meta('rival-web-7d9f-x2x', 'rival-ns'), spec: {} }),
    ]),
    deployments: ok([]),
    destinationRules: ok([]),
    peerAuthentications: ok([]),
  };
}

const own = {
  entityRef: 'component:default/cart',
  namespace: 'shop',
  service: 'cart',
};

function traceSaying(...texts: string[]) {
  const finding = hubRouteMissing();
  return {
    ...clearTrace({ spoke: 's', namespace: 'shop', service: 'cart' }),
    causes: [
      {
        ...finding,
        message: texts.join(' | '),
        resource: {
          kind: 'VirtualService',
          name: 'rival-routes',
          namespace: 'rival-ns',
        },
        evidence: [{ ...finding.evidence[0], observed: texts.join(' | ') }],
        fix: {
          summary: texts.join(' | '),
          remedies: [
            {
              kind: 'command' as const,
              argv: ['kubectl', 'get', 'vs', ...texts],
              risk: texts[0],
              verify: texts,
              backToCode: texts[0],
            },
          ],
        },
      },
    ],
  };
}

describe('hideForeign', () => {
  it('names no neighbour in any part of a trace', () => {
    const trace = traceSaying(
      'VirtualService rival-ns/rival-routes',
      'rival-web.rival-ns.svc.cluster.local:80',
      'web.rival-ns',
      'pod rival-web-7d9f-x2x',
      'host rival.example.com',
      'Gateway rival-ns/rival-gateway',
      'serves *.apps.rival.example.com with rival-tls',
      'Service rival-guest and rival-guest-routes in shop',
      'Rival-Web',
    );
    const hidden = hideForeign(trace, foreignNames(twoTenants(), own));

    expect(JSON.stringify(hidden)).not.toMatch(/rival/i);
    expect(hidden.causes[0].message).toContain(
      'VirtualService another service | another service:80',
    );
    expect(hidden.causes[0].code).toBe('HUB_ROUTE_MISSING');
  });

  it("leaves the viewer's own names and the platform's alone", () => {
    const texts = [
      'VirtualService shop/cart on Gateway istio-system/edge',
      'Service db, istio-ingressgateway, default route 0.0.0.0/0',
    ];
    const trace = traceSaying(...texts);
    const hidden = hideForeign(trace, foreignNames(twoTenants(), own));
    expect(hidden.causes[0].message).toBe(texts.join(' | '));
  });
});
