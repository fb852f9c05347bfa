import { podSchema } from '@fitsync/backstage-plugin-spokes-common';
import { deploymentOfPod } from './deploymentOfPod';

const pod = (name: string, hash?: string) =>
  podSchema.parse({
    metadata: {
      name,
      labels: hash === undefined ? {} : { 'pod-template-hash': hash },
    },
    spec: {},
  });

describe('deploymentOfPod', () => {
  it('is what the name of its ReplicaSet begins with', () => {
    expect(deploymentOfPod(pod('web-7d9f-x2x5q', '7d9f'))).toBe('web');
  });

  it.each([undefined, '', '8e0a', '(', '(a+)+$', '[a-z0-9]+'])(
    'is not told by the label %j',
    hash => {
      expect(deploymentOfPod(pod('web-7d9f-x2x5q', hash))).toBe(
        'whatever starts them',
      );
    },
  );
});
