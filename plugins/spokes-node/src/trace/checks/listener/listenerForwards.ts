import { listenerWithoutTargetGroup } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** A listener that forwards to nothing, or to a group that is gone, has nowhere to send connections. */
export const listenerForwards = defineCheck({
  id: 'listener.listener-forwards',
  hop: 'listener',
  description: 'The listener forwards to a target group that exists.',
  inputs: ['hubSite', 'loadBalancer', 'listener', 'targetGroups'],
  emits: [listenerWithoutTargetGroup],
  summary: ({ listener }) => `${listener.protocol} ${listener.port}`,
  run({ hubSite, loadBalancer, listener, targetGroups }, report, from) {
    const forwards = targetGroups.some(({ arn }) =>
      listener.targetGroupArns.includes(arn),
    );
    if (forwards) return;
    const [gone] = listener.targetGroupArns;
    const targetGroup = gone ? `${gone}, which does not exist` : 'nothing';
    report(listenerWithoutTargetGroup, {
      resource: { kind: 'Listener', name: listener.arn, ...hubSite },
      args: {
        loadBalancer: loadBalancer.name,
        port: String(listener.port),
        targetGroup,
      },
      evidence: [
        {
          ...from.listener,
          subject: `default action of ${listener.arn}`,
          observed: targetGroup,
          expected: 'forward to a target group',
        },
      ],
    });
  },
});
