import {
  Pod,
  serviceTargetPort,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import {
  containerPortOf,
  runningContainers,
} from '../../kubernetes/containerPortOf';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/**
 * A target port by name must be declared, or the pod is no endpoint. A number need not be declared, so one that is not is
 * no proof: it only warns, and only where the containers declare others.
 */
export const targetPortIsDeclared = defineCheck({
  id: 'service.target-port-is-declared',
  hop: 'service',
  description: 'The Service sends to a port that its pods have.',
  inputs: ['cluster', 'service', 'servicePort', 'servicePods'],
  emits: [serviceTargetPort],
  run({ cluster, service, servicePort, servicePods }, report, from) {
    const { targetPort = servicePort.port } = servicePort;
    const byName = typeof targetPort === 'string' && !/^\d+$/.test(targetPort);
    const lacking = servicePods.filter(pod => {
      const port = containerPortOf(servicePort, pod);
      if (port === undefined) return true;
      const declared = declaredPorts(pod);
      return !byName && declared.length > 0 && !declared.includes(port);
    });
    if (lacking.length === 0) return;
    const declared = uniq(lacking.flatMap(declaredNames));
    const expected = declaredPorts(lacking[0])[0] ?? servicePort.port;
    report(serviceTargetPort, {
      severity: byName ? 'error' : 'warning',
      resource: kubeRef(cluster, 'Service', service),
      args: {
        service: nameOf(service),
        port: String(servicePort.port),
        targetPort: String(targetPort),
        declared: declared.join(', ') || 'no port',
        expected: String(expected),
      },
      evidence: [
        {
          ...from.service,
          subject: `target port of port ${servicePort.port} of Service ${nameOf(
            service,
          )}`,
          observed: String(targetPort),
          expected: String(expected),
        },
        {
          ...from.servicePods,
          subject: `ports that ${nameOf(lacking[0])} declares`,
          observed: declared.join(', ') || 'none',
        },
      ],
      share: {
        affected: lacking.length,
        total: servicePods.length,
        of: 'pods',
      },
    });
  },
});

/** Of the app's containers: the proxy's ports are not what a Service sends to. */
function appPorts(pod: Pod) {
  return runningContainers(pod.spec)
    .filter(({ name }) => name !== 'istio-proxy')
    .flatMap(({ ports }) => ports);
}

function declaredPorts(pod: Pod): number[] {
  return appPorts(pod).map(({ containerPort }) => containerPort);
}

function declaredNames(pod: Pod): string[] {
  return appPorts(pod).map(({ name, containerPort }) =>
    name ? `${name} (${containerPort})` : String(containerPort),
  );
}
