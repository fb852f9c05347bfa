import { checkManifests } from './checkManifests';
import { createManifestSet } from './ManifestSet';
import { readManifests } from './readManifests';
import {
  deployment,
  destinationRule,
  gateway,
  ingressSelector,
  peerAuthentication,
  routeTo,
  server,
  service,
  virtualService,
} from './testing/objects';

/*
 * Who owns one of two objects that collide may not see the other: each of them is named in a finding of its own, and each
 * finding names the other one.
 */

const gatewayWith = (name: string, ...servers: object[]) =>
  gateway(name, { selector: ingressSelector, servers });

const secured = (host: string) =>
  server(host, {
    number: 443,
    protocol: 'HTTPS',
    tls: { mode: 'SIMPLE', credentialName: 'shared' },
  });

const host = 'a.example.com';
const boundTo = (gateways: string[]) => ({
  hosts: ['cart'],
  gateways,
  http: [routeTo('cart')],
});

const pairs: [code: string, what: string, left: object, right: object][] = [
  [
    'GW_PORT_CONFLICT',
    'HTTP and TCP on one port',
    gatewayWith('left', server(host)),
    gatewayWith('right', server('*', { protocol: 'TCP' })),
  ],
  [
    'GW_PORT_CONFLICT',
    'TCP twice on one port',
    gatewayWith('left', server('*', { number: 31400, protocol: 'TCP' })),
    gatewayWith('right', server('*', { number: 31400, protocol: 'TCP' })),
  ],
  [
    'GW_REDIRECT_CONFLICT',
    'a redirect and a plain server',
    gatewayWith('left', server(host)),
    gatewayWith('right', server(host, { tls: { httpsRedirect: true } })),
  ],
  [
    'GW_CERT_SHARED_H2',
    'one certificate for two hosts',
    gatewayWith('left', secured(host)),
    gatewayWith('right', secured('b.example.com')),
  ],
  [
    'VS_HOST_CONFLICT',
    'one host in the mesh',
    virtualService('left', boundTo(['mesh'])),
    virtualService('right', boundTo(['mesh'])),
  ],
  [
    'VS_HOST_CONFLICT',
    'one host at a Gateway',
    virtualService('left', boundTo(['way'])),
    virtualService('right', boundTo(['shop/way'])),
  ],
  [
    'DR_HOST_DUP',
    'one host, short and in full',
    destinationRule('left', { host: 'cart' }),
    destinationRule('right', { host: 'cart.shop.svc.cluster.local' }),
  ],
  [
    'PA_DUPLICATE',
    'two for a namespace',
    peerAuthentication('left', { mtls: { mode: 'STRICT' } }),
    peerAuthentication('right', { mtls: { mode: 'PERMISSIVE' } }),
  ],
  [
    'PA_DUPLICATE',
    'two selectors for one workload',
    peerAuthentication('left', { selector: { matchLabels: { app: 'cart' } } }),
    peerAuthentication('right', { selector: { matchLabels: { tier: 'x' } } }),
  ],
];

const around = [deployment('cart', { tier: 'x' })];

const findingsOf = (code: string, objects: object[]) => {
  // One line for all of them, as a client writes a list as JSON.
  const text = JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: objects,
  });
  const { manifests } = readManifests([{ file: 'all.json', text }]);
  return checkManifests(createManifestSet(manifests)).filter(
    finding => finding.code === code,
  );
};

describe('a conflict of two objects', () => {
  it.each(pairs)('%s names both: %s', (code, _, left, right) => {
    for (const objects of [
      [left, right],
      [right, left],
    ]) {
      const findings = findingsOf(code, [...around, ...objects]);
      expect(findings.map(({ resource }) => resource.name).sort()).toEqual([
        'left',
        'right',
      ]);
      for (const { message } of findings) {
        expect(message).toContain('shop/left');
        expect(message).toContain('shop/right');
      }
    }
  });

  it.each([
    ['SVC_PROTOCOL_CONFLICT', { name: 'tcp', port: 80, targetPort: 8080 }],
    ['SVC_TARGETPORT_CONFLICT', { name: 'http', port: 81, targetPort: 8080 }],
  ])('%s names the workload, and both Services', (code, port) => {
    const selector = { app: 'cart' };
    const findings = findingsOf(code, [
      ...around,
      service('left', { selector }),
      service('right', { selector, ports: [port] }),
    ]);
    expect(findings.map(({ resource }) => resource.name)).toEqual(['cart']);
    expect(findings[0].message).toContain('shop/left');
    expect(findings[0].message).toContain('shop/right');
  });

  it('names both where many others stand beside them', () => {
    const own = (namespace: string) =>
      gateway(
        `own-${namespace}`,
        { selector: ingressSelector, servers: [server(`./${host}`)] },
        { namespace },
      );
    const findings = findingsOf('GW_HOST_DUP', [
      ...['a', 'b', 'c', 'd'].map(own),
      gatewayWith('given', server(`d/${host}`)),
    ]);
    expect(findings.map(({ resource }) => resource.name).sort()).toEqual([
      'given',
      'own-d',
    ]);
  });
});
