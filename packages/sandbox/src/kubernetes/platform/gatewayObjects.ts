import { z } from 'zod';
import { KubeObject } from '../../world/World';

const port = z.looseObject({
  name: z.string(),
  port: z.int(),
  targetPort: z.union([z.int(), z.string()]).optional(),
  nodePort: z.int().optional(),
});

/** Values of Istio's gateway chart, with the chart's own defaults: those that surprise are among them. */
const gatewayValuesSchema = z.object({
  labels: z.record(z.string(), z.string()).default({}),
  replicaCount: z.int().default(1),
  service: z
    .object({
      type: z.string().default('LoadBalancer'),
      externalTrafficPolicy: z.string().optional(),
      ports: z.array(port).default([
        { name: 'status-port', port: 15021, targetPort: 15021 },
        { name: 'http2', port: 80, targetPort: 80 },
        { name: 'https', port: 443, targetPort: 443 },
      ]),
    })
    .prefault({}),
  autoscaling: z
    .object({
      enabled: z.boolean().default(true),
      minReplicas: z.int().default(1),
      maxReplicas: z.int().default(5),
    })
    .prefault({}),
  podAnnotations: z.record(z.string(), z.string()).default({}),
  podDisruptionBudget: z
    .object({ minAvailable: z.union([z.int(), z.string()]).optional() })
    .prefault({}),
  terminationGracePeriodSeconds: z.int().default(30),
  topologySpreadConstraints: z.array(z.looseObject({})).default([]),
});

/** What Istio's chart `gateway` installs: the ingress gateway with its Service, under the release's name. */
export function gatewayObjects(release: {
  name: string;
  namespace: string;
  version: string;
  values: unknown;
}): KubeObject[] {
  const { name, namespace, version } = release;
  const values = gatewayValuesSchema.parse(release.values ?? {});
  const { autoscaling, service } = values;
  const selector = {
    app: name,
    istio: name.replace(/^istio-/, ''),
    ...values.labels,
  };
  const metadata = { name, namespace, labels: selector };
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: {
        type: service.type,
        externalTrafficPolicy: service.externalTrafficPolicy ?? 'Cluster',
        selector,
        ports: service.ports,
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: autoscaling.enabled
          ? autoscaling.minReplicas
          : values.replicaCount,
        selector: { matchLabels: selector },
        template: {
          metadata: {
            labels: {
              ...selector,
              'sidecar.istio.io/inject': 'true',
              // A chart's version is on its pods, so that raising it replaces them.
              'app.kubernetes.io/version': version,
              'helm.sh/chart': `gateway-${version}`,
            },
            annotations: {
              'inject.istio.io/templates': 'gateway',
              ...values.podAnnotations,
            },
          },
          spec: {
            serviceAccountName: name,
            terminationGracePeriodSeconds: values.terminationGracePeriodSeconds,
            topologySpreadConstraints: values.topologySpreadConstraints,
            containers: [
              {
                name: 'istio-proxy',
                image: 'auto',
                // The container's ports are named for people; traffic goes by the Service's targetPort.
                ports: [{ name: 'http-envoy-prom', containerPort: 15090 }],
              },
            ],
          },
        },
      },
    },
    ...(autoscaling.enabled ? [autoscaler(metadata, autoscaling)] : []),
    ...(values.podDisruptionBudget.minAvailable === undefined
      ? []
      : [
          {
            apiVersion: 'policy/v1',
            kind: 'PodDisruptionBudget',
            metadata,
            spec: {
              minAvailable: values.podDisruptionBudget.minAvailable,
              selector: { matchLabels: selector },
            },
          },
        ]),
  ];
}

function autoscaler(
  metadata: KubeObject['metadata'],
  { minReplicas, maxReplicas }: { minReplicas: number; maxReplicas: number },
): KubeObject {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: {
      scaleTargetRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: metadata.name,
      },
      minReplicas,
      maxReplicas,
    },
  };
}
