import type { V1Container, V1Probe } from '@kubernetes/client-node';
import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';

type Probe = ExposureBlueprint['probes']['readiness'];

const startupPeriodSeconds = 5;

/** The kubelet has no sidecar; under STRICT its probes pass because injection rewrites them to go through the agent. */
export function probes({
  probes: { readiness, liveness, startupSeconds },
}: ExposureBlueprint): Pick<
  V1Container,
  'startupProbe' | 'readinessProbe' | 'livenessProbe'
> {
  return {
    startupProbe: {
      ...handler(readiness),
      periodSeconds: startupPeriodSeconds,
      failureThreshold: Math.ceil(startupSeconds / startupPeriodSeconds),
    },
    readinessProbe: {
      ...handler(readiness),
      periodSeconds: 5,
      failureThreshold: 3,
    },
    livenessProbe: {
      ...handler(liveness),
      periodSeconds: 10,
      failureThreshold: 6,
    },
  };
}

function handler(probe: Probe): V1Probe {
  return probe.kind === 'http'
    ? { httpGet: { path: probe.path, port: 'http' } }
    : { tcpSocket: { port: 'http' } };
}
