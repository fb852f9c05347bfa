import { nodeInZoneB } from '../../../testing/nodeInZoneB';
import { ReferenceScene } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { gatewayPodsSpreadOverZones } from './gatewayPodsSpreadOverZones';

/** Pods of the gateway, one on each of these nodes of the spoke. */
const gatewayOn =
  (...nodes: number[]) =>
  (scene: ReferenceScene) => {
    const pods = scene.cluster.pods.value ?? [];
    const pod = pods.find(
      ({ metadata }) => metadata.labels.istio === 'ingressgateway',
    );
    if (!pod) throw new Error('no gateway pod');
    pods.splice(pods.indexOf(pod), 1);
    for (const node of nodes) {
      const spec = {
        ...pod.spec,
        nodeName: scene.ids.prod.nodes[node].name,
      };
      pods.push({ ...pod, spec });
    }
  };

describe(gatewayPodsSpreadOverZones.id, () => {
  it('passes where all nodes stand in one zone', () => {
    const { status } = runCheckOn(gatewayPodsSpreadOverZones, gatewayOn(0, 0));
    expect(status).toBe('pass');
  });

  it('passes where the pods stand in both zones', () => {
    const { status } = runCheckOn(gatewayPodsSpreadOverZones, scene => {
      nodeInZoneB(scene);
      gatewayOn(0, 1)(scene);
    });
    expect(status).toBe('pass');
  });

  it('names the gateway pods of one zone while nodes stand in two', () => {
    const { findings } = runCheckOn(gatewayPodsSpreadOverZones, scene => {
      nodeInZoneB(scene);
      gatewayOn(0, 0)(scene);
    });
    expect(findings).toMatchObject([
      {
        code: 'SPOKE_ONE_ZONE',
        hop: 'gateway-pods',
        resource: { kind: 'Service', name: 'istio-ingressgateway' },
      },
    ]);
  });
});
