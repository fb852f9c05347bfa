import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { mutualTlsFindsSidecars } from './mutualTlsFindsSidecars';

const run = (mode: string | undefined, withoutSidecar: string[]) =>
  runOnCluster(mutualTlsFindsSidecars, ({ get, add }) => {
    add({
      kind: 'DestinationRule',
      metadata: { name: 'productpage' },
      spec: { host: 'productpage', trafficPolicy: { tls: { mode } } },
    });
    for (const name of withoutSidecar) {
      get('Pod', name).spec.initContainers = [];
    }
  });

describe(mutualTlsFindsSidecars.id, () => {
  it('passes where every pod has a sidecar', () => {
    expect(run('ISTIO_MUTUAL', []).findings).toEqual([]);
  });

  it('passes where the mesh chooses by itself', () => {
    expect(run(undefined, ['productpage-0']).findings).toEqual([]);
  });

  it('reports DR_MTLS_NO_SIDECAR with its share', () => {
    expect(run('ISTIO_MUTUAL', ['productpage-0']).findings).toMatchObject([
      {
        code: 'DR_MTLS_NO_SIDECAR',
        share: { affected: 1, total: 2, of: 'pods' },
      },
    ]);
  });
});
