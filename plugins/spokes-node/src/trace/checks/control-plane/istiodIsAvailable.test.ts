import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { istiodIsAvailable } from './istiodIsAvailable';

const labels = { app: 'istiod' };
const withIstiod = (...ready: boolean[]) =>
  runOnCluster(istiodIsAvailable, ({ add }) =>
    add(
      {
        kind: 'Service',
        metadata: { name: 'istiod', namespace: 'istio-system' },
        spec: { selector: labels, ports: [{ port: 15012 }] },
      },
      ...ready.map((isReady, index) => ({
        kind: 'Pod',
        metadata: {
          name: `istiod-${index}`,
          namespace: 'istio-system',
          labels,
        },
        spec: { containers: [] },
        status: {
          phase: 'Running',
          conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False' }],
        },
      })),
    ),
  );

describe(istiodIsAvailable.id, () => {
  it.each([[[]], [[false, false]]])(
    'warns with ISTIOD_UNAVAILABLE where %j of its pods are ready',
    pods => {
      expect(withIstiod(...pods)).toMatchObject({
        status: 'warn',
        findings: [{ code: 'ISTIOD_UNAVAILABLE' }],
      });
    },
  );

  it('passes while one is ready', () => {
    expect(withIstiod(false, true)).toMatchObject({ status: 'pass' });
  });

  it('is left out where istiod runs elsewhere', () => {
    expect(runOnCluster(istiodIsAvailable).status).toBe('skipped');
  });
});
