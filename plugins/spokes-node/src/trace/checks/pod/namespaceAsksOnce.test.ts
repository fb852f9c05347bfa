import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { namespaceAsksOnce } from './namespaceAsksOnce';

const run = (labels: Record<string, string>) =>
  runOnCluster(namespaceAsksOnce, ({ get }) => {
    get('Namespace', 'default').metadata.labels = labels;
  });

describe(namespaceAsksOnce.id, () => {
  it('warns with INJECT_LABEL_CONFLICT', () => {
    expect(
      run({ 'istio-injection': 'enabled', 'istio.io/rev': 'canary' }),
    ).toMatchObject({
      status: 'warn',
      findings: [{ code: 'INJECT_LABEL_CONFLICT' }],
    });
  });

  it.each<Record<string, string>>([
    { 'istio-injection': 'enabled' },
    { 'istio.io/rev': 'canary' },
    { 'istio-injection': 'disabled', 'istio.io/rev': 'canary' },
  ])('passes %j', labels => {
    expect(run(labels).findings).toEqual([]);
  });
});
