import { AwsWorld, SubnetState } from '../AwsWorld';
import { contains } from './longestPrefix';

/** Of those that clients and load balancers take for their end of a connection. */
export const ephemeralPort = 40000;

/** Whether one packet of TCP passes the network ACL of a subnet: the first entry that matches decides. */
export function aclPasses(
  aws: AwsWorld,
  subnet: SubnetState,
  way: 'in' | 'out',
  peer: string,
  port: number,
): boolean {
  const acl = aws.networkAcls.find(({ subnetIds }) =>
    subnetIds.includes(subnet.id),
  );
  const [first] = [...(acl?.entries ?? [])]
    .sort((a, b) => a.number - b.number)
    .filter(
      ({ egress, protocol, cidr, ports }) =>
        egress === (way === 'out') &&
        (protocol === '6' || protocol === '-1') &&
        contains(cidr, peer) &&
        (!ports || (ports.from <= port && port <= ports.to)),
    );
  return first?.action === 'allow';
}
