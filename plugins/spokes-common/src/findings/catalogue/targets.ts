import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies } from '../remedies/awsRemedies';
import { lookWithAws } from '../remedies/lookWithAws';

const register = {
  url: awsDocs(
    'elasticloadbalancing/latest/network/target-group-register-targets.html',
  ),
  title: 'Register targets',
};
const healthDocs = {
  url: awsDocs(
    'elasticloadbalancing/latest/network/target-group-health-checks.html',
  ),
  title: 'Health checks of target groups',
};
const flowLogs = {
  url: awsDocs('vpc/latest/tgw/tgw-flow-logs.html'),
  title: 'Transit Gateway flow logs',
};

/** TG_EMPTY: the target group has no targets. @public */
export const noTargets = defineMessage({
  code: 'TG_EMPTY',
  hop: 'targets',
  severity: 'error',
  title: 'The target group has no targets',
  template:
    'Target group {targetGroup} has no registered target; the nodes are {nodes}.',
  meaning:
    'The load balancer accepts connections and has nowhere to send them. Targets outside its VPC are registered by address with availability zone all.',
  fix: 'Register {nodes} in {targetGroup} with port {port} and availability zone all.',
  responsible: 'platform',
  follows: ['TG_TYPE_NOT_IP'],
  source: register.url,
  remedies: ({ nodes, port }, resource) => {
    const addresses = nodes.split(', ');
    return awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['port', port],
        ...addresses.map(address => ['address', address] as const),
      ],
      docs: register,
      remedies: ({ aws }) => [
        attachmentPatch(resource.name, addresses, port),
        registerCommand(aws, resource.name, addresses, port),
      ],
    });
  },
});

/** TARGET_STALE_IP: a target is no node of the spoke any more. @public */
export const staleTarget = defineMessage({
  code: 'TARGET_STALE_IP',
  hop: 'targets',
  severity: 'error',
  title: 'A target is no node of the spoke any more',
  template:
    'Target {address} of {targetGroup} is the address of no node; the nodes are {nodes}.',
  meaning:
    'A node was replaced and its old address stayed registered. It fails its health check, and whoever gets that address next receives the traffic.',
  fix: 'Deregister {address} from {targetGroup}, and register the node that took its place.',
  responsible: 'platform',
  source: register.url,
  remedies: ({ address }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['address', address],
      ],
      docs: register,
      remedies: ({ aws }) => [
        {
          kind: 'command',
          argv: aws(
            ...['elbv2', 'deregister-targets'],
            ...['--target-group-arn', resource.name],
            ...['--targets', `Id=${address}`],
          ),
          risk: 'Connections to that address are drained; the other targets carry on.',
          verify: aws(
            ...['elbv2', 'describe-target-health'],
            ...['--target-group-arn', resource.name],
          ),
          backToCode:
            'Remove its aws_lb_target_group_attachment in the same pull request, or the next apply registers it again.',
        },
        { kind: 'docs', ...register },
      ],
    }),
});

/** NODE_UNREGISTERED: a node is not a target. @public */
export const nodeUnregistered = defineMessage({
  code: 'NODE_UNREGISTERED',
  hop: 'targets',
  severity: 'warning',
  title: 'A node is not a target',
  template:
    'Node {node} ({address}) is not registered in {targetGroup}, so it takes no traffic from the load balancer.',
  meaning:
    'No request is lost, but the capacity of the node is not used, and with one target less there may be none left when another node fails.',
  fix: 'Register {address} in {targetGroup} with port {port} and availability zone all.',
  responsible: 'platform',
  source: register.url,
  remedies: ({ address, port }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['address', address],
        ['port', port],
      ],
      docs: register,
      remedies: ({ aws }) => [
        attachmentPatch(resource.name, [address], port),
        registerCommand(aws, resource.name, [address], port),
      ],
    }),
});

/** TARGET_AZ_NOT_ALL: a target outside the VPC is bound to one zone. @public */
export const targetZoneNotAll = defineMessage({
  code: 'TARGET_AZ_NOT_ALL',
  hop: 'targets',
  severity: 'error',
  title: 'A target outside the VPC is bound to one zone',
  template:
    'Target {address} of {targetGroup} lies outside the load balancer’s VPC but is registered for {zone}, not for all zones.',
  meaning:
    'AWS needs availability zone all for a target outside the load balancer’s VPC. Bound to one zone it is not used as meant: the other zones’ addresses have no target.',
  fix: 'Register {address} in {targetGroup} again, with port {port} and availability zone all.',
  responsible: 'platform',
  effect: 'degrades',
  source: awsDocs(
    'elasticloadbalancing/latest/APIReference/API_TargetDescription.html',
  ),
  remedies: ({ address, port }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['address', address],
        ['port', port],
      ],
      docs: register,
      remedies: ({ aws }) => [
        attachmentPatch(resource.name, [address], port),
        registerCommand(aws, resource.name, [address], port),
      ],
    }),
});

/** TARGET_UNHEALTHY: targets fail their health check. @public */
export const targetUnhealthy = defineMessage({
  code: 'TARGET_UNHEALTHY',
  hop: 'targets',
  severity: 'error',
  title: 'Targets fail their health check',
  template:
    '{affected} of {total} targets of {targetGroup} are unhealthy: {targets}.',
  meaning:
    'The load balancer does not say why: a check that was dropped looks like one that was refused. It follows from a broken route, a closed port or a gateway that does not listen; where the trace finds none of these, the nodes’ own firewall or the app’s listener is left. When every target is unhealthy the load balancer sends to all of them, so requests may still pass.',
  fix: 'Mend the cause that the trace names. Where it names none, look at the flow logs of the Transit Gateway for {targets}, or probe the port of {targetGroup} from the hub.',
  responsible: 'platform',
  effect: 'degrades',
  follows: [
    'NLB_NOT_ACTIVE',
    'NLB_SG_EGRESS_TARGET',
    'TG_PORT_NE_NODEPORT',
    'TG_TYPE_NOT_IP',
    'TG_PRESERVE_IP_OVER_TGW',
    'TG_PPV2_MISMATCH',
    'TG_HC_PORT',
    'NETPOL_INGRESS',
    'TARGET_STALE_IP',
    'TARGET_AZ_NOT_ALL',
    'hub-route',
    'tgw-attachment',
    'tgw-forward',
    'attachment-subnets',
    'spoke-return',
    'tgw-return',
    'nacl',
    'cidr-overlap',
    'node-security-group',
    'node',
    'ingress-service',
    'gateway-pods',
    'IMAGE_AUTO_NOT_INJECTED',
    'GW_SELECTOR_NO_PODS',
    'GW_PORT_UNRESOLVED',
    'GW_NO_LISTENER',
  ],
  source: healthDocs.url,
  remedies: (args, resource) => [
    ...lookWithAws({
      about: (_, { name }) => ['arn', name],
      words: arn => [
        ...['elbv2', 'describe-target-health', '--target-group-arn', arn],
      ],
      tells:
        'Which targets fail, and with which reason: a time-out was dropped on the way, a failed check was refused at the node.',
      docs: healthDocs,
    })(args, resource),
    { kind: 'docs', ...flowLogs },
  ],
});

/** PATH_ZONE_PARTIAL: one zone of the load balancer reaches no target. @public */
export const zonePartial = defineMessage({
  code: 'PATH_ZONE_PARTIAL',
  hop: 'targets',
  severity: 'error',
  title: 'One zone of the load balancer reaches no target',
  template:
    'The address {address} of load balancer {loadBalancer} in {zone} has no healthy target: about {clients} clients get that address.',
  meaning:
    'Each zone sends over its own subnet, route table and Transit Gateway attachment. Clients that resolve to this address time out while the others are served.',
  fix: 'Compare the route table and the attachment of {zone} with those of a zone that works.',
  responsible: 'platform',
  follows: [
    'TARGET_AZ_NOT_ALL',
    'NLB_SG_EGRESS_TARGET',
    'hub-route',
    'tgw-attachment',
    'tgw-forward',
    'attachment-subnets',
    'nacl',
    'node-security-group',
    'spoke-return',
    'tgw-return',
    'cidr-overlap',
  ],
  source: healthDocs.url,
  remedies: lookWithAws({
    about: (_, { name }) => ['arn', name],
    words: arn => [
      ...['elbv2', 'describe-load-balancers', '--load-balancer-arns', arn],
    ],
    tells:
      'Which subnet and address the load balancer has in each zone: the route table of the one subnet is to be held against that of another.',
    docs: healthDocs,
  }),
});

function attachmentPatch(arn: string, addresses: string[], port: string) {
  return {
    kind: 'patch' as const,
    language: 'hcl' as const,
    where: 'the load balancer’s Terraform',
    text: `resource "aws_lb_target_group_attachment" "node" {
  for_each          = toset([${addresses.map(one => `"${one}"`).join(', ')}])
  target_group_arn  = "${arn}"
  target_id         = each.value
  port              = ${port}
  availability_zone = "all"
}
`,
  };
}

function registerCommand(
  aws: (...words: string[]) => string[],
  arn: string,
  addresses: string[],
  port: string,
) {
  return {
    kind: 'command' as const,
    argv: aws(
      ...['elbv2', 'register-targets', '--target-group-arn', arn, '--targets'],
      ...addresses.map(
        address => `Id=${address},Port=${port},AvailabilityZone=all`,
      ),
    ),
    risk: 'The addresses receive traffic as soon as they pass their health check.',
    verify: aws(
      ...['elbv2', 'describe-target-health', '--target-group-arn', arn],
    ),
    backToCode:
      'Add the patch in the same pull request: registering again what is registered changes nothing, so it needs no import.',
  };
}
