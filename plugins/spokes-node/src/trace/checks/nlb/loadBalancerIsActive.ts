import { nlbNotActive } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** Before it is active a load balancer takes no connection; impaired it still does. */
export const loadBalancerIsActive = defineCheck({
  id: 'nlb.load-balancer-is-active',
  hop: 'nlb',
  description: 'The load balancer is in state active.',
  inputs: ['hubSite', 'loadBalancer'],
  emits: [nlbNotActive],
  summary: ({ loadBalancer: { zones } }) =>
    `Active · ${zones.length} ${zones.length === 1 ? 'zone' : 'zones'}`,
  run({ hubSite, loadBalancer: { arn, name, state } }, report, from) {
    if (state === 'active') return;
    report(nlbNotActive, {
      resource: { kind: 'LoadBalancer', name: arn, ...hubSite },
      args: { loadBalancer: name, state },
      evidence: [
        {
          ...from.loadBalancer,
          subject: `state of ${name}`,
          observed: state,
          expected: 'active',
        },
      ],
      ...(state === 'active_impaired' && { effect: 'degrades' }),
    });
  },
});
