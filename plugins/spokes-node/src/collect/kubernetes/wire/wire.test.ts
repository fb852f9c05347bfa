import { meshConfigOnWire } from './meshConfigOnWire';
import { meshRootOnWire } from './meshRootOnWire';
import { nodeWarningOnWire } from './nodeWarningOnWire';
import { gatewayApiOnWire } from './gatewayApiOnWire';

const metadata = { name: 'istio', namespace: 'istio-system' };

describe('what is kept of objects that hold more than it', () => {
  it.each([
    ['defaultConfig: {gatewayTopology: {proxyProtocol: {}}}', true],
    ['defaultConfig: {gatewayTopology: {numTrustedProxies: 1}}', false],
    ['', false],
  ])('tells whether %j expects the PROXY protocol', (mesh, proxyProtocol) => {
    expect(meshConfigOnWire.parse({ metadata, data: { mesh } })).toEqual({
      metadata: { ...metadata, labels: {}, annotations: {} },
      proxyProtocol,
      outboundTrafficPolicy: 'ALLOW_ANY',
    });
  });

  it.each([
    ['outboundTrafficPolicy: {mode: REGISTRY_ONLY}', 'REGISTRY_ONLY'],
    ['outboundTrafficPolicy: {}', 'ALLOW_ANY'],
  ])('tells what %j does with unknown hosts', (mesh, outboundTrafficPolicy) => {
    expect(meshConfigOnWire.parse({ metadata, data: { mesh } })).toMatchObject({
      outboundTrafficPolicy,
    });
  });

  it('takes no text for a configuration', () => {
    const odd = { metadata, data: { mesh: ': : [' } };
    expect(meshConfigOnWire.safeParse(odd).success).toBe(false);
    const empty = { metadata, data: { 'root-cert.pem': 'no certificate' } };
    expect(meshRootOnWire.safeParse(empty).success).toBe(false);
  });

  it('takes the API server’s date out of what K3s says, and nothing else', () => {
    const message = [
      'Node certificates require attention - restart k3s on this node to trigger automatic rotation: ' +
        'admin/client-admin.crt: certificate CN=system:admin,O=system:masters will expire within 120 days at 2026-12-01T00:00:00Z',
      'api-server/serving-kube-apiserver.crt: certificate CN=kube-apiserver will expire within 120 days at 2026-12-24T10:00:00Z',
    ].join('\n');
    const event = { metadata, involvedObject: { name: 'master-0' }, message };
    expect(nodeWarningOnWire.parse(event)).toMatchObject({
      node: 'master-0',
      apiServerNotAfter: '2026-12-24T10:00:00Z',
    });
    expect(
      nodeWarningOnWire.parse({ ...event, message: 'something else' }),
    ).not.toHaveProperty('apiServerNotAfter');
  });

  it('reads the release of the Gateway API', () => {
    const annotations = {
      'gateway.networking.k8s.io/bundle-version': 'v1.4.0',
      'example.com/secret': 'x',
    };
    expect(
      gatewayApiOnWire.parse({ metadata: { name: 'httproutes', annotations } }),
    ).toEqual({
      metadata: { name: 'httproutes', labels: {}, annotations: {} },
      bundleVersion: 'v1.4.0',
    });
  });
});
