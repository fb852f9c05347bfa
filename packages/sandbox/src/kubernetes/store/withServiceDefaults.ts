import { KubeObject } from '../../world/World';

interface Port {
  port: number;
  protocol?: string;
  targetPort?: number | string;
  nodePort?: number;
}

const nodePortRange = { first: 30000, last: 32767 };

/** What an API server fills in when a Service is written: type, address, target ports and node ports. */
export function withServiceDefaults(
  service: KubeObject,
  before: KubeObject | undefined,
  all: KubeObject[],
) {
  const spec = service.spec ?? {};
  service.spec = spec;
  spec.type ??= 'ClusterIP';
  if (spec.type === 'ExternalName') return;

  spec.clusterIP ??= before?.spec.clusterIP ?? freeClusterIp(all);
  if (spec.type !== 'ClusterIP') spec.externalTrafficPolicy ??= 'Cluster';

  const taken = new Set<number>(
    all
      .filter(other => other.metadata.uid !== service.metadata.uid)
      .flatMap(other => (other.spec.ports ?? []) as Port[])
      .flatMap(port => port.nodePort ?? []),
  );
  for (const port of (spec.ports ?? []) as Port[]) {
    port.protocol ??= 'TCP';
    port.targetPort ??= port.port;
    if (spec.type === 'ClusterIP') {
      delete port.nodePort;
    } else {
      port.nodePort ??= nodePortBefore(before, port) ?? freeNodePort(taken);
      taken.add(port.nodePort);
    }
  }
}

function nodePortBefore(before: KubeObject | undefined, port: Port) {
  const ports: Port[] = before?.spec.ports ?? [];
  return ports.find(other => other.port === port.port)?.nodePort;
}

function freeNodePort(taken: Set<number>): number {
  let candidate = nodePortRange.first + 1000;
  while (taken.has(candidate) && candidate < nodePortRange.last) candidate += 1;
  return candidate;
}

function freeClusterIp(all: KubeObject[]): string {
  const taken = new Set(all.map(other => other.spec.clusterIP));
  let n = 2;
  while (taken.has(`10.43.${n >> 8}.${n & 255}`)) n += 1;
  return `10.43.${n >> 8}.${n & 255}`;
}
