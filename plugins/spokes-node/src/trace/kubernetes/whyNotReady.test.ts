import { podSchema } from '@fitsync/backstage-plugin-spokes-common';
import { whyNotReady } from './whyNotReady';

const why = (status: object) =>
  whyNotReady(podSchema.parse({ metadata: { name: 'a' }, spec: {}, status }));
const waiting = (reason: string) => [
  { name: 'app', state: { waiting: { reason } } },
];
const condition = (type: string, reason: string) => ({
  type,
  status: 'False',
  reason,
});

describe('whyNotReady', () => {
  it.each([
    [{ containerStatuses: waiting('CrashLoopBackOff') }, 'CrashLoopBackOff'],
    [
      {
        initContainerStatuses: waiting('ImagePullBackOff'),
        containerStatuses: waiting('PodInitializing'),
      },
      'ImagePullBackOff',
    ],
    [
      { conditions: [condition('PodScheduled', 'Unschedulable')] },
      'Unschedulable',
    ],
    [{ reason: 'Evicted' }, 'Evicted'],
    [
      { conditions: [condition('Ready', 'ContainersNotReady')] },
      'ContainersNotReady',
    ],
    [{}, 'not ready'],
  ])('reads %j as %s', (status, expected) => {
    expect(why(status)).toBe(expected);
  });
});
