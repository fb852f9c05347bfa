import { nlbEgressClosed } from '@fitsync/backstage-plugin-spokes-common';
import { permits } from '../../lookup/securityGroups';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';
import { healthCheckPort } from '../targetPorts';

/** Requests and health checks obey the outbound rules; a closed health-check port alone lets requests through. */
export const targetsAreReachable = defineCheck({
  id: 'nlb-security-group.targets-are-reachable',
  hop: 'nlb-security-group',
  description:
    'The security groups of the load balancer let it reach each target, on the port it sends to and on that of the health check.',
  inputs: [
    'hubSite',
    'loadBalancer',
    'nlbSecurityGroups',
    'targetGroup',
    'destinations',
    'spokeVpc',
  ],
  emits: [nlbEgressClosed],
  run(values, report, from) {
    const { nlbSecurityGroups, targetGroup, destinations, spokeVpc } = values;
    if (nlbSecurityGroups.length === 0) return;
    const groups = nlbSecurityGroups.map(({ id }) => id).join(', ');
    const closedOn = (port: number) =>
      destinations.filter(
        address => !permits(nlbSecurityGroups, 'egress', port, address),
      );
    const reportClosed = (port: number, closed: string[], degrades: boolean) =>
      report(nlbEgressClosed, {
        resource: {
          kind: 'SecurityGroup',
          name: nlbSecurityGroups[0].id,
          ...values.hubSite,
        },
        args: {
          groups,
          loadBalancer: values.loadBalancer.name,
          port: String(port),
          targets: closed.join(', '),
          cidrs: spokeVpc.cidrs.join(', '),
        },
        evidence: [
          {
            ...from.nlbSecurityGroups,
            subject: `outbound rules of ${groups}`,
            observed: `none for TCP ${port} to ${closed.join(', ')}`,
            expected: `TCP ${port} to ${spokeVpc.cidrs.join(', ')}`,
          },
        ],
        share: shareOf(closed.length, destinations.length, 'targets'),
        ...(degrades && { effect: 'degrades' }),
      });

    const closed = closedOn(targetGroup.port);
    if (closed.length > 0) {
      reportClosed(targetGroup.port, closed, false);
      return;
    }
    const healthPort = healthCheckPort(targetGroup);
    const unchecked = closedOn(healthPort);
    if (unchecked.length > 0) reportClosed(healthPort, unchecked, true);
  },
});
