import { KubeNode } from '@fitsync/backstage-plugin-spokes-common';
import ipaddr from 'ipaddr.js';
import { combine } from '../combine';
import { perSpoke } from '../scope';

/** A node, by the address that joins it to its instance. @public */
export interface NodeAddress {
  name: string;
  ip: string;
  ready: boolean;
  /** What the cluster says of its state, e.g. `Ready is Unknown`. */
  standing: string;
}

/** InternalIPs of the nodes; IPv4, as the load balancer's targets are. */
export function internalAddresses(nodes: readonly KubeNode[]): NodeAddress[] {
  return nodes.flatMap(({ metadata, status }) =>
    status.addresses
      .filter(
        ({ type, address }) =>
          type === 'InternalIP' && ipaddr.IPv4.isValid(address),
      )
      .map(({ address }) => ({
        name: metadata.name,
        ip: address,
        ...standingOf(status.conditions),
      })),
  );
}

/** A condition that is not there is as good as unknown: the kubelet never wrote it. */
function standingOf(
  conditions: KubeNode['status']['conditions'],
): Pick<NodeAddress, 'ready' | 'standing'> {
  const ready = conditions.find(({ type }) => type === 'Ready')?.status;
  const pressures = conditions
    .filter(({ type, status }) => type !== 'Ready' && status === 'True')
    .map(({ type }) => type);
  return {
    ready: ready === 'True',
    standing: [`Ready is ${ready ?? 'not set'}`, ...pressures].join(', '),
  };
}

export const nodeAddresses = perSpoke<NodeAddress[]>(({ facts }) =>
  combine({ nodes: facts.cluster.nodes }, ({ nodes }) => ({
    value: internalAddresses(nodes),
  })),
);
