import { codesOf } from '../../testing/codesOf';
import {
  ingressGateway,
  ingressSelector,
  service,
} from '../../testing/objects';
import { nodePortsAreStandard } from './nodePortsAreStandard';

describe(nodePortsAreStandard.id, () => {
  it('raises another node port', () => {
    expect(
      codesOf(nodePortsAreStandard, [
        service(
          'istio-ingressgateway',
          {
            type: 'NodePort',
            selector: ingressSelector,
            ports: [{ name: 'http2', port: 80, nodePort: 31080 }],
          },
          { namespace: 'istio-system' },
        ),
      ]),
    ).toEqual([
      'error NODEPORT_MISMATCH Service/istio-system/istio-ingressgateway',
    ]);
  });

  it('takes the standard', () => {
    expect(codesOf(nodePortsAreStandard, [...ingressGateway])).toEqual([]);
  });

  it('says nothing of other Services', () => {
    expect(
      codesOf(nodePortsAreStandard, [
        service('cart', {
          type: 'NodePort',
          ports: [{ name: 'http', port: 80, nodePort: 31080 }],
        }),
      ]),
    ).toEqual([]);
  });
});
