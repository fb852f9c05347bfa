import { listenerMissing } from '@fitsync/backstage-plugin-spokes-common';
import { carriesTcp } from '../../inputs/aws/targetGroups';
import { defineCheck } from '../defineCheck';

/** A port without a listener ends at the load balancer. */
export const listenerExists = defineCheck({
  id: 'listener.listener-exists',
  hop: 'listener',
  description: 'The load balancer listens on the port that clients use.',
  inputs: ['hubSite', 'exposurePort', 'loadBalancer', 'listeners'],
  emits: [listenerMissing],
  run({ hubSite, exposurePort, loadBalancer, listeners }, report, from) {
    const usable = listeners.filter(carriesTcp);
    if (usable.some(({ port }) => port === exposurePort)) return;
    const ports = usable.map(({ port }) => port).join(', ') || 'no port';
    report(listenerMissing, {
      resource: { kind: 'LoadBalancer', name: loadBalancer.arn, ...hubSite },
      args: {
        loadBalancer: loadBalancer.name,
        port: String(exposurePort),
        ports,
      },
      evidence: [
        {
          ...from.listeners,
          subject: `listeners of ${loadBalancer.name}`,
          observed: ports,
          expected: String(exposurePort),
        },
      ],
    });
  },
});
