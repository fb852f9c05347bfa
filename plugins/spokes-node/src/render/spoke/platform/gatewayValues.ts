import {
  defaultPorts,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { ingressGatewayLabels } from '../../exposure/ingressGateway';

/** Envoy's readiness, which `/healthz/ready` answers on. */
const statusPort = 15021;

const labels = { app: 'istio-ingressgateway', ...ingressGatewayLabels };

/**
 * Values of Istio's gateway chart. Labels and target ports are said, not left to the chart, whose own are others
 * (`istio: <release without istio->`, 80 and 443) and may change.
 */
export const gatewayValues = ({ nodePorts }: SpokeBlueprint) => ({
  labels,
  service: {
    type: 'NodePort',
    externalTrafficPolicy: 'Cluster',
    ports: [
      {
        name: 'status-port',
        protocol: 'TCP',
        port: statusPort,
        targetPort: statusPort,
        nodePort: nodePorts.status,
      },
      {
        name: 'http2',
        protocol: 'TCP',
        port: defaultPorts.http.listener,
        targetPort: defaultPorts.http.containerPort,
        nodePort: nodePorts.http,
      },
      {
        name: 'https',
        protocol: 'TCP',
        port: defaultPorts.https.listener,
        targetPort: defaultPorts.https.containerPort,
        nodePort: nodePorts.https,
      },
    ],
  },
  autoscaling: { enabled: true, minReplicas: 2, maxReplicas: 5 },
  podDisruptionBudget: { minAvailable: 1 },
  topologySpreadConstraints: [
    'kubernetes.io/hostname',
    'topology.kubernetes.io/zone',
  ].map(topologyKey => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: labels },
  })),
  // A gateway that leaves answers what it has begun; the target group gives it as long.
  terminationGracePeriodSeconds: 90,
  podAnnotations: {
    'proxy.istio.io/config': 'terminationDrainDuration: 60s\n',
  },
});
