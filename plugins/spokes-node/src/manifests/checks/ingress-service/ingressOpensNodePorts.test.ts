import { codesOf } from '../../testing/codesOf';
import { ingressSelector, service } from '../../testing/objects';
import { ingressOpensNodePorts } from './ingressOpensNodePorts';

const ingress = (spec: object) =>
  codesOf(ingressOpensNodePorts, [
    service('ingress', { selector: ingressSelector, ...spec }),
  ]);

describe(ingressOpensNodePorts.id, () => {
  it('raises an ingress that is open inside of the cluster only', () => {
    expect(ingress({ type: 'ClusterIP' })).toEqual([
      'error INGRESS_SVC_TYPE Service/shop/ingress',
    ]);
  });

  it.each([
    ['a type that opens node ports', { type: 'NodePort' }],
    ['a type that is not written', {}],
    ['an app', { type: 'ClusterIP', selector: { app: 'cart' } }],
  ])('takes %s', (_, spec) => {
    expect(ingress(spec)).toEqual([]);
  });

  it('takes a Service for callers of the cluster beside the one for the outside', () => {
    expect(
      codesOf(ingressOpensNodePorts, [
        service('inside', { selector: ingressSelector, type: 'ClusterIP' }),
        service('outside', { selector: ingressSelector, type: 'NodePort' }),
      ]),
    ).toEqual([]);
  });

  it('takes one that no port of a Gateway is meant by', () => {
    const label = 'experimental.istio.io/disable-gateway-port-translation';
    expect(
      codesOf(ingressOpensNodePorts, [
        service(
          'inside',
          { selector: ingressSelector, type: 'ClusterIP' },
          { labels: { [label]: 'true' } },
        ),
      ]),
    ).toEqual([]);
  });
});
