import { neededGatewayApi } from './neededGatewayApi';

describe(neededGatewayApi, () => {
  it.each([
    ['httproutes', 'v0.8.1', 'v1.0.0'],
    ['httproutes', 'v1.0.0', undefined],
    ['tlsroutes', 'v1.4.1', 'v1.5.0'],
    ['tlsroutes', 'v1.5.0-rc.1', undefined],
    ['tcproutes', 'v1.5.9', 'v1.6.0'],
    ['grpcroutes', 'v1.4.1', undefined],
    ['grpcroutes', 'v2.0.0', undefined],
    ['grpcroutes', 'latest', undefined],
    ['grpcroutes', undefined, undefined],
  ])('%s of %s lacks %s', (kind, version, needed) => {
    const crd = `${kind}.gateway.networking.k8s.io`;
    expect(neededGatewayApi(crd, version)).toBe(needed);
  });
});
