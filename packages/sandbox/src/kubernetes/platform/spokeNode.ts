import { PlannedNode } from '../../terraform/planSpoke';
import { reference } from '../../world/reference';
import { KubeObject } from '../../world/World';

/** A node as K3s registers it, before or after its kubelet is ready. */
export function spokeNode(
  node: PlannedNode,
  kubeletVersion: string,
  ready: boolean,
): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: node.name,
      labels: {
        'kubernetes.io/hostname': node.name,
        'topology.kubernetes.io/region': reference.region,
        'topology.kubernetes.io/zone': node.zone.name,
        ...(node.role === 'master' && {
          'node-role.kubernetes.io/control-plane': 'true',
        }),
      },
    },
    spec: { providerID: `aws:///${node.zone.name}/${node.instanceId}` },
    status: {
      addresses: [
        { type: 'InternalIP', address: node.privateIp },
        { type: 'Hostname', address: node.name },
      ],
      conditions: [
        ready
          ? { type: 'Ready', status: 'True', reason: 'KubeletReady' }
          : { type: 'Ready', status: 'False', reason: 'KubeletNotReady' },
      ],
      nodeInfo: {
        kubeletVersion,
        operatingSystem: 'linux',
        architecture: 'amd64',
      },
    },
  };
}
