import { KubeNode } from '@fitsync/backstage-plugin-spokes-common';
import ipaddr from 'ipaddr.js';
import { combine } from '../combine';
import { perSpoke } from '../scope';

/** A node, by the address that joins it to its instance. @public */
export interface NodeAddress {
  name: string;
  ip: string;
}

/** InternalIPs of the nodes; IPv4, as the load balancer's targets are. */
export function internalAddresses(nodes: readonly KubeNode[]): NodeAddress[] {
  return nodes.flatMap(({ metadata, status }) =>
    status.addresses
      .filter(
        ({ type, address }) =>
          type === 'InternalIP' && ipaddr.IPv4.isValid(address),
      )
      .map(({ address }) => ({ name: metadata.name, ip: address })),
  );
}

export const nodeAddresses = perSpoke<NodeAddress[]>(({ facts }) =>
  combine({ nodes: facts.cluster.nodes }, ({ nodes }) => ({
    value: internalAddresses(nodes),
  })),
);
