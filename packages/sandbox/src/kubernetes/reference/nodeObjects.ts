import { KubeObject } from '../../world/World';
import { reference, ReferenceSpoke } from '../../world/reference';

/** Master and worker of a reference spoke, as K3s registers them. */
export function nodeObjects({ name, nodes }: ReferenceSpoke): KubeObject[] {
  return (['master', 'worker'] as const).map(role => {
    const { instanceId, privateIp } = nodes[role];
    const nodeName = `${name}-${role}-0`;
    return {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: nodeName,
        labels: {
          'kubernetes.io/hostname': nodeName,
          'topology.kubernetes.io/region': reference.region,
          'topology.kubernetes.io/zone': reference.zones.a.name,
          ...(role === 'master' && {
            'node-role.kubernetes.io/control-plane': 'true',
          }),
        },
      },
      spec: {
        providerID: `aws:///${reference.zones.a.name}/${instanceId}`,
      },
      status: {
        addresses: [
          { type: 'InternalIP', address: privateIp },
          { type: 'Hostname', address: nodeName },
        ],
        conditions: [{ type: 'Ready', status: 'True', reason: 'KubeletReady' }],
        nodeInfo: {
          kubeletVersion: 'v1.35.6+k3s1',
          operatingSystem: 'linux',
          architecture: 'amd64',
        },
      },
    };
  });
}
