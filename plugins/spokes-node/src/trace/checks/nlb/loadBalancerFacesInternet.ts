import { nlbInternal } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** The name of an internal load balancer resolves to private addresses. */
export const loadBalancerFacesInternet = defineCheck({
  id: 'nlb.load-balancer-faces-internet',
  hop: 'nlb',
  description: 'The load balancer is internet-facing.',
  inputs: ['hubSite', 'loadBalancer'],
  emits: [nlbInternal],
  run({ hubSite, loadBalancer: { arn, name, scheme } }, report, from) {
    if (scheme === 'internet-facing') return;
    report(nlbInternal, {
      resource: { kind: 'LoadBalancer', name: arn, ...hubSite },
      args: { loadBalancer: name },
      evidence: [
        {
          ...from.loadBalancer,
          subject: `scheme of ${name}`,
          observed: scheme,
          expected: 'internet-facing',
        },
      ],
    });
  },
});
