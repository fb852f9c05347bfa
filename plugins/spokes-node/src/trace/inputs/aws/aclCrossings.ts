import { NetworkAcl } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { receivingNodes } from '../../checks/receivingNodes';
import { AclPassage, aclPassages, PacketEnd } from '../../lookup/aclPassages';
import { ephemeralPorts, PortRange } from '../../lookup/networkAcls';
import { combine } from '../combine';
import { notRead, notThere } from '../outcomes';
import { perPort } from '../scope';
import { laterRead } from './laterRead';

/** A packet of requests or answers that passes a network ACL. @public */
export interface AclCrossing extends AclPassage {
  acl: NetworkAcl;
  direction: 'forward' | 'return';
  /** The zone of the load balancer and the node whose way it belongs to. */
  zone: string;
  node: string;
  /** Set for what only health checks send. */
  healthCheck: boolean;
}

/** Stands for any client: a documentation address. */
const client = '203.0.113.1';
const source = 'ec2:DescribeNetworkAcls';

/** Where requests and answers pass a network ACL, for each zone of the load balancer and each node. */
export const aclCrossings = perPort<AclCrossing[]>(
  ({ facts: { hub, spoke, takenAt }, resolve }) =>
    combine(
      {
        loadBalancer: resolve('loadBalancer'),
        publicPort: resolve('exposurePort'),
        zones: resolve('nlbSubnets'),
        group: resolve('targetGroup'),
        nodes: resolve('nodeInstances'),
        destinations: resolve('destinations'),
        attached: resolve('attachments'),
        hubSubnets: hub.subnets,
        spokeSubnets: spoke.subnets,
        ofHub: laterRead(hub.networkAcls, source, takenAt),
        ofSpoke: laterRead(spoke.networkAcls, source, takenAt),
      },
      ({ attached, group, zones, ...values }) => {
        const apart = attached.hubVpcId !== attached.spokeVpcId;
        if (apart && (!attached.hub || !attached.spoke)) {
          return notThere('hub and spoke do not share a Transit Gateway');
        }
        const subnets = uniqBy(
          [...values.hubSubnets, ...values.spokeSubnets],
          ({ id }) => id,
        );
        const attachmentOf = (side: 'hub' | 'spoke') =>
          subnets.filter(
            ({ id }) => apart && attached[side]?.subnetIds.includes(id),
          );
        const hubEnds = attachmentOf('hub');
        const spokeEnds = attachmentOf('spoke');
        const facesInternet = values.loadBalancer.scheme === 'internet-facing';
        const nodes = receivingNodes(values.nodes, values.destinations);
        const acls = new Map(
          [...values.ofHub, ...values.ofSpoke].flatMap(acl =>
            acl.subnetIds.map(id => [id, acl] as const),
          ),
        );

        const crossings: Omit<AclCrossing, 'acl'>[] = zones.flatMap(zone =>
          nodes.flatMap(node => {
            const balancer: PacketEnd = {
              ...zone,
              subnetOf: 'load-balancer',
              side: 'hub',
              attachment: hubEnds,
            };
            const receiver: PacketEnd = {
              subnet: node.subnet,
              address: node.ip,
              subnetOf: 'node',
              side: 'spoke',
              attachment: spokeEnds,
            };
            const way = { zone: zone.subnet.zoneId, node: node.ip };
            return [
              ...(facesInternet
                ? clientPassages(balancer, values.publicPort)
                : []),
              ...portsOf(group).flatMap(({ port, healthCheck }) =>
                aclPassages(balancer, receiver, only(port)).map(passage => ({
                  ...passage,
                  direction: 'forward' as const,
                  healthCheck,
                })),
              ),
              ...aclPassages(receiver, balancer, ephemeralPorts).map(
                passage => ({
                  ...passage,
                  direction: 'return' as const,
                  healthCheck: false,
                }),
              ),
            ].map(passage => ({ ...passage, ...way }));
          }),
        );
        const found = crossings.flatMap(crossing => {
          const acl = acls.get(crossing.subnet.id);
          return acl ? [{ ...crossing, acl }] : [];
        });
        return found.length === crossings.length
          ? { value: found }
          : notRead({
              source,
              observedAt: takenAt,
              action:
                'Allow reading the network ACLs: those of some subnets are not listed',
            });
      },
    ),
);

/** The ports that requests and health checks are sent to. */
function portsOf({
  port,
  healthCheck,
}: {
  port: number;
  healthCheck: { port: string };
}) {
  const own = Number(healthCheck.port);
  return [
    { port, healthCheck: false },
    ...(Number.isInteger(own) && own !== port
      ? [{ port: own, healthCheck: true }]
      : []),
  ];
}

/** What clients send, and what they are answered, at the load balancer's own subnet. */
function clientPassages(balancer: PacketEnd, port: number) {
  const { subnet, subnetOf, side } = balancer;
  const place = { subnet, subnetOf, side, peer: client, healthCheck: false };
  return [
    {
      ...place,
      direction: 'forward' as const,
      entries: 'ingress' as const,
      ports: only(port),
    },
    {
      ...place,
      direction: 'return' as const,
      entries: 'egress' as const,
      ports: ephemeralPorts,
    },
  ];
}

function only(port: number): PortRange {
  return { from: port, to: port };
}
