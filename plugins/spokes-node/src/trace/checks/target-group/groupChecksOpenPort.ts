import { healthCheckPort as healthCheckPortClosed } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { healthCheckPort } from '../targetPorts';

/** Any node port of the ingress Service will do, the status port's included. */
export const groupChecksOpenPort = defineCheck({
  id: 'target-group.group-checks-open-port',
  hop: 'target-group',
  description:
    'Health checks go to a node port that the ingress Service opens, or to the port that requests are sent to.',
  inputs: ['hubSite', 'targetGroup', 'ingressPort'],
  emits: [healthCheckPortClosed],
  run({ hubSite, targetGroup, ingressPort }, report, from) {
    const { allNodePorts, service } = ingressPort;
    const port = healthCheckPort(targetGroup);
    // On the port of the requests it is not the health check that is at fault.
    if (port === targetGroup.port || allNodePorts.includes(port)) return;
    report(healthCheckPortClosed, {
      resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
      args: {
        targetGroup: targetGroup.name,
        port: String(port),
        nodePorts: allNodePorts.join(', '),
        service,
      },
      evidence: [
        {
          ...from.targetGroup,
          subject: `health-check port of ${targetGroup.name}`,
          observed: targetGroup.healthCheck.port,
          expected: allNodePorts.join(' or '),
        },
      ],
    });
  },
});
