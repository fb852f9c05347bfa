import { codesOf } from '../../testing/codesOf';
import { deployment, namespace } from '../../testing/objects';
import { podsHaveSidecar } from './podsHaveSidecar';

const injected = namespace('shop', { 'istio-injection': 'enabled' });
const pod = (name: string, labels: object = {}, spec: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', labels },
  spec: { containers: [{ name: 'app', image: 'app:1' }], ...spec },
});

describe(podsHaveSidecar.id, () => {
  it('raises a pod that was made before its namespace was injected', () => {
    expect(codesOf(podsHaveSidecar, [injected, pod('old')])).toEqual([
      'warning SIDECAR_MISSING Pod/shop/old',
    ]);
  });

  it.each([
    ['one that refuses', pod('p', { 'sidecar.istio.io/inject': 'false' })],
    ['one on the network of its node', pod('p', {}, { hostNetwork: true })],
    [
      'one with a native sidecar',
      pod(
        'p',
        {},
        { initContainers: [{ name: 'istio-proxy', restartPolicy: 'Always' }] },
      ),
    ],
    ['a template, which is injected later', deployment('p')],
  ])('leaves %s alone', (_, object) => {
    expect(codesOf(podsHaveSidecar, [injected, object])).toEqual([]);
  });
});
