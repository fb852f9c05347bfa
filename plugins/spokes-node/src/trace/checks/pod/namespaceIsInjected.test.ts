import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { namespaceIsInjected } from './namespaceIsInjected';

const run = (labels: Record<string, string>, sidecar = false) =>
  runOnCluster(namespaceIsInjected, ({ get }) => {
    get('Namespace', 'default').metadata.labels = labels;
    if (!sidecar) get('Pod', 'productpage-0').spec.initContainers = [];
  });

describe(namespaceIsInjected.id, () => {
  it.each<Record<string, string>>([
    { 'istio-injection': 'enabled' },
    { 'istio.io/rev': 'stable' },
    { 'istio-injection': 'disabled' },
    { 'istio.io/dataplane-mode': 'ambient' },
  ])('says nothing with %j', labels => {
    expect(run(labels).findings).toEqual([]);
  });

  it('says nothing where every pod has a sidecar by its own word', () => {
    expect(run({}, true).findings).toEqual([]);
  });

  it('warns with NS_NOT_INJECTED', () => {
    expect(run({})).toMatchObject({
      status: 'warn',
      findings: [{ code: 'NS_NOT_INJECTED', severity: 'warning' }],
    });
  });
});
