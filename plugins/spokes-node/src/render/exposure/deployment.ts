import type {
  V1Container,
  V1Deployment,
  V1TopologySpreadConstraint,
} from '@kubernetes/client-node';
import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { metadata, selector, versionLabel } from './labels';
import { probes } from './probes';

export function deployment(exposure: ExposureBlueprint): V1Deployment {
  const { image, replicas, security, service } = exposure;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(exposure),
    spec: {
      replicas,
      selector: { matchLabels: selector(exposure) },
      template: {
        metadata: {
          labels: {
            ...metadata(exposure).labels,
            version: versionLabel(image),
          },
        },
        spec: {
          serviceAccountName: service,
          automountServiceAccountToken: false,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: security.runAsUser,
            runAsGroup: security.runAsUser,
            fsGroup: security.runAsUser,
            seccompProfile: { type: 'RuntimeDefault' },
          },
          topologySpreadConstraints: [
            spread(exposure, 'topology.kubernetes.io/zone'),
            spread(exposure, 'kubernetes.io/hostname'),
          ],
          containers: [container(exposure)],
          volumes: [{ name: 'tmp', emptyDir: {} }],
        },
      },
    },
  };
}

function container(exposure: ExposureBlueprint): V1Container {
  const { image, ports, resources, security, service } = exposure;
  return {
    name: service,
    image,
    ports: [{ name: 'http', containerPort: ports.container, protocol: 'TCP' }],
    ...probes(exposure),
    resources: {
      requests: { cpu: resources.cpuRequest, memory: resources.memoryRequest },
      limits: {
        ...(resources.cpuLimit && { cpu: resources.cpuLimit }),
        memory: resources.memoryLimit,
      },
    },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: security.readOnlyRootFilesystem,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  };
}

/** ScheduleAnyway: a spoke may have one node, or nodes that no one labelled with a zone. */
function spread(
  exposure: ExposureBlueprint,
  topologyKey: string,
): V1TopologySpreadConstraint {
  return {
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: selector(exposure) },
  };
}
