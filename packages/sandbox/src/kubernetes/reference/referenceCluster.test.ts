import { isReady } from '../controllers/isReady';
import { referenceCluster } from './referenceCluster';

describe('referenceCluster', () => {
  it('opens with everything ready', () => {
    const store = referenceCluster('fitsync-prod-spoke');
    expect(store.list('Pod').filter(pod => !isReady(pod))).toEqual([]);
    expect(store.list('Pod', 'default')).toHaveLength(6);
    expect(store.list('Pod', 'istio-system')).toHaveLength(3);
  });

  it('has the addresses and ports of the reference', () => {
    const store = referenceCluster('fitsync-prod-spoke');
    const addresses = store
      .list('Node')
      .map(node => node.status.addresses[0].address);
    expect(addresses).toEqual(['10.1.1.49', '10.1.1.104']);
    const gateway = store.get(
      'Service',
      'istio-ingressgateway',
      'istio-system',
    );
    expect(gateway?.spec).toMatchObject({
      type: 'NodePort',
      ports: [
        { port: 15021, targetPort: 15021, nodePort: 30021 },
        { port: 80, targetPort: 8080, nodePort: 30080 },
        { port: 443, targetPort: 8443, nodePort: 30443 },
      ],
    });
  });

  it('runs one gateway pod on each node, with its image filled in and a sidecar in every app pod', () => {
    const store = referenceCluster('fitsync-prod-spoke');
    const gateways = store
      .list('Pod', 'istio-system')
      .filter(pod => pod.metadata.labels?.istio === 'ingressgateway');
    expect(new Set(gateways.map(pod => pod.spec.nodeName)).size).toBe(2);
    for (const pod of gateways) {
      expect(pod.spec.containers).toMatchObject([
        { name: 'istio-proxy', image: expect.stringContaining('proxyv2') },
      ]);
    }
    for (const pod of store.list('Pod', 'default')) {
      expect(pod.spec.initContainers).toMatchObject([
        { name: 'istio-init' },
        { name: 'istio-proxy', restartPolicy: 'Always' },
      ]);
    }
  });

  it('gives every Service with a selector ready endpoints', () => {
    for (const spoke of [
      'fitsync-prod-spoke',
      'fitsync-stage-spoke',
    ] as const) {
      const store = referenceCluster(spoke);
      for (const { metadata } of store.list('Service')) {
        const ready = store
          .list('EndpointSlice', metadata.namespace)
          .filter(
            slice =>
              slice.metadata.labels?.['kubernetes.io/service-name'] ===
              metadata.name,
          )
          .flatMap(slice => slice.endpoints);
        expect(ready.length).toBeGreaterThan(0);
      }
    }
  });

  it('gives the stage spoke podinfo in demo', () => {
    const store = referenceCluster('fitsync-stage-spoke');
    expect(
      store.get('Service', 'podinfo', 'demo')?.metadata.annotations,
    ).toEqual({ 'fitsync.io/entity': 'component:default/podinfo' });
  });
});
