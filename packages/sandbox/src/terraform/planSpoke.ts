import { InputError } from '@backstage/errors';
import {
  loadBalancerName,
  spokeAddresses,
  targetGroupName,
} from '@fitsync/backstage-plugin-spokes-common';
import { overlapCidr } from 'cidr-tools';
import { AwsWorld } from '../world/AwsWorld';
import { reference } from '../world/reference';
import { SpokeIds } from '../world/SpokeIds';
import { arnId, pick, resourceId } from './resourceId';
import { SpokeVariables } from './spokeVariables';
import { zoneOf } from './zones';

export interface PlannedNode {
  role: 'master' | 'worker';
  index: number;
  name: string;
  instanceId: string;
  privateIp: string;
  zone: { id: string; name: string };
  subnetId: string;
}

/** A spoke with every id and address decided, before anything of it exists. */
export interface SpokePlan {
  variables: SpokeVariables;
  ids: SpokeIds;
  subnets: Array<{
    id: string;
    cidr: string;
    key: string;
    zone: { id: string; name: string };
  }>;
  attachmentSubnets: SpokePlan['subnets'];
  nodes: PlannedNode[];
}

const { account, region, hub } = reference;

/** What Terraform finds out before it changes anything; throws with what stops it. */
export function planSpoke(aws: AwsWorld, variables: SpokeVariables): SpokePlan {
  refuse(aws, variables);
  const { name, cidr, azs } = variables;
  const addresses = spokeAddresses(variables);
  const zones = azs.map(zoneOf);
  // The reference's spokes were not made by the module: they keep what they have.
  const known: SpokeIds | undefined = Object.values(reference.spokes).find(
    one => one.name === name,
  );
  const knownSubnets = known && [known.nodeSubnets.a, known.nodeSubnets.b];
  const subnets = addresses.subnets.map((block, n) => ({
    id: knownSubnets?.[n]?.id ?? resourceId('subnet', name, 'nodes', azs[n]),
    cidr: knownSubnets?.[n]?.cidr ?? block,
    key: azs[n],
    zone: zones[n],
  }));
  const attachmentSubnets = azs.map((key, n) => ({
    id: resourceId('subnet', name, 'attachment', key),
    cidr: attachmentCidr(cidr, n),
    key,
    zone: zones[n],
  }));
  const nodes = (['master', 'worker'] as const).flatMap(role =>
    addresses[`${role}s`].map((address, index): PlannedNode => {
      const first = index === 0 ? known?.nodes[role] : undefined;
      const {
        instanceId = resourceId('i', name, role, String(index)),
        privateIp = address,
      } = first ?? {};
      return {
        role,
        index,
        // As the module's user data names it.
        name: [name, role, index, ...(first ? [] : [instanceId])].join('-'),
        instanceId,
        privateIp,
        zone: zones[index % zones.length],
        subnetId: subnets[index % zones.length].id,
      };
    }),
  );
  return {
    variables,
    ids: known
      ? { ...known, nodePorts: variables.node_ports }
      : idsOf(aws, variables, subnets, nodes),
    subnets,
    attachmentSubnets,
    nodes,
  };
}

function refuse(aws: AwsWorld, variables: SpokeVariables) {
  const { name, cidr } = variables;
  if (variables.hub !== hub.name) {
    throw new InputError(
      `hub: no parameter /fitsync/hubs/${variables.hub}. The sandbox has one hub, ${hub.name}`,
    );
  }
  if (variables.account !== account || variables.region !== region) {
    throw new InputError(
      `account ${variables.account} in ${variables.region}: the sandbox has one account, ${account}, in ${region}`,
    );
  }
  const other = aws.vpcs.find(
    vpc =>
      vpc.tags['fitsync.io/spoke'] !== name &&
      [vpc.cidr, ...vpc.secondaryCidrs].some(block => overlapCidr(block, cidr)),
  );
  if (other) {
    throw new InputError(
      `cidr: ${cidr} overlaps ${other.cidr} of ${other.tags.Name}: an overlapping block does not propagate`,
    );
  }
}

/** A /28 from the end of the block, as in the module's network.tf. */
function attachmentCidr(cidr: string, index: number): string {
  const [address, prefix] = cidr.split('/');
  const start = address
    .split('.')
    .reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const first = start + 2 ** (32 - Number(prefix)) - 16 * (index + 1);
  const octets = [24, 16, 8, 0].map(
    shift => Math.floor(first / 2 ** shift) % 256,
  );
  return `${octets.join('.')}/28`;
}

function idsOf(
  aws: AwsWorld,
  { name, cidr, node_ports: nodePorts }: SpokeVariables,
  subnets: SpokePlan['subnets'],
  nodes: PlannedNode[],
): SpokeIds {
  const first = (role: PlannedNode['role']) => {
    const node =
      nodes.find(one => one.role === role) ?? nodes[nodes.length - 1];
    return { instanceId: node.instanceId, privateIp: node.privateIp };
  };
  const loadBalancer = loadBalancerName(name);
  const id = arnId(loadBalancer);
  const base = `arn:aws:elasticloadbalancing:${region}:${account}`;
  const byScheme = (of: (scheme: 'http' | 'https') => string) => ({
    http: of('http'),
    https: of('https'),
  });
  return {
    name,
    host: `${name}.${reference.hostedZone.name.replace(/\.$/, '')}`,
    vpcId: resourceId('vpc', name),
    cidr,
    routeTableId: resourceId('rtb', name, 'nodes'),
    networkAclId: resourceId('acl', name),
    nodeSubnets: { a: subnets[0], b: subnets[1] ?? subnets[0] },
    attachmentId: resourceId('tgw-attach', name),
    nodeSecurityGroupId: resourceId('sg', name, 'nodes'),
    nodes: { master: first('master'), worker: first('worker') },
    nodePorts,
    loadBalancer: {
      name: loadBalancer,
      id,
      addresses: {
        a: hubAddress(aws, hub.publicSubnets.a, name),
        b: hubAddress(aws, hub.publicSubnets.b, name),
      },
      interfaceIds: {
        a: resourceId('eni', loadBalancer, 'a'),
        b: resourceId('eni', loadBalancer, 'b'),
      },
      securityGroupId: resourceId('sg', loadBalancer),
      arn: `${base}:loadbalancer/net/${loadBalancer}/${id}`,
      dnsName: `${loadBalancer}-${id}.elb.${region}.amazonaws.com`,
      listenerArns: byScheme(
        scheme =>
          `${base}:listener/net/${loadBalancer}/${id}/${arnId(
            loadBalancer,
            scheme,
          )}`,
      ),
      targetGroupArns: byScheme(
        scheme =>
          `${base}:targetgroup/${targetGroupName(name, scheme)}/${arnId(
            targetGroupName(name, scheme),
          )}`,
      ),
    },
  };
}

/** AWS picks one that is free; here the name does, so that it stays the same. */
function hubAddress(
  aws: AwsWorld,
  subnet: { id: string; cidr: string },
  name: string,
): string {
  const taken = aws.networkInterfaces
    .filter(
      one =>
        one.subnetId === subnet.id &&
        !one.description.includes(`/${loadBalancerName(name)}/`),
    )
    .map(({ privateIp }) => privateIp);
  for (let n = 150 + pick(80, name); ; n = n === 249 ? 30 : n + 1) {
    const address = subnet.cidr.replace('0/24', String(n));
    if (!taken.includes(address)) return address;
  }
}
