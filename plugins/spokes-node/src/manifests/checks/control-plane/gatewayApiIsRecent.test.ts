import { codesOf } from '../../testing/codesOf';
import { gatewayApiIsRecent } from './gatewayApiIsRecent';

const definition = (name: string, version?: string) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: {
    name,
    annotations: version && {
      'gateway.networking.k8s.io/bundle-version': version,
    },
  },
});

describe(gatewayApiIsRecent.id, () => {
  it('raises a definition that is older than Istio reads', () => {
    expect(
      codesOf(gatewayApiIsRecent, [
        definition('tlsroutes.gateway.networking.k8s.io', 'v1.4.1'),
      ]),
    ).toEqual([
      'warning GWAPI_CRD_TOO_OLD CustomResourceDefinition/default/tlsroutes.gateway.networking.k8s.io',
    ]);
  });

  it('leaves recent ones, and those that say no version, alone', () => {
    expect(
      codesOf(gatewayApiIsRecent, [
        definition('grpcroutes.gateway.networking.k8s.io', 'v1.4.1'),
        definition('httproutes.gateway.networking.k8s.io'),
        definition('things.example.com', 'v0.1.0'),
      ]),
    ).toEqual([]);
  });
});
