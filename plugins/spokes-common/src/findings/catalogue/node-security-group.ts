import { Remedy, ResourceRef } from '../finding';
import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';
import { narrowerRulePatch } from '../remedies/narrowerRulePatch';

const docs = {
  url: awsDocs('vpc/latest/userguide/security-group-rules.html'),
  title: 'Security group rules',
};

/** NODE_SG_NODEPORT: the nodes’ security group does not let the load balancer in. @public */
export const nodePortClosed = defineMessage({
  code: 'NODE_SG_NODEPORT',
  hop: 'node-security-group',
  severity: 'error',
  title: 'The nodes’ security group does not let the load balancer in',
  template:
    'No rule of {group} lets the load balancer ({sources}) reach node port {port} of {nodes}.',
  meaning:
    'Over a Transit Gateway the source of a request is the load balancer’s private address. Without an inbound rule for its subnets the packet is dropped at the node’s interface, and connections time out.',
  fix: 'Allow TCP port {port} from {cidrs} in {group}.',
  responsible: 'platform',
  follows: ['TG_PORT_NE_NODEPORT'],
  source: docs.url,
  remedies: ingressRemedies,
});

/** NODE_SG_HC: the nodes’ security group drops the health checks. @public */
export const healthPortClosed = defineMessage({
  code: 'NODE_SG_HC',
  hop: 'node-security-group',
  severity: 'error',
  title: 'The nodes’ security group drops the health checks',
  template:
    'No rule of {group} lets the load balancer ({sources}) reach the health-check port {port} of {nodes}.',
  meaning:
    'The load balancer asks for the health of a node on a port of its own. With that port closed every target looks unhealthy although requests would pass.',
  fix: 'Allow TCP port {port} from {cidrs} in {group}.',
  responsible: 'platform',
  follows: ['TG_HC_PORT'],
  effect: 'degrades',
  source: docs.url,
  remedies: ingressRemedies,
});

/** SG_TOO_BROAD: the nodes’ security group is open to every address. @public */
export const groupTooBroad = defineMessage({
  code: 'SG_TOO_BROAD',
  hop: 'node-security-group',
  severity: 'warning',
  title: 'The nodes’ security group is open to every address',
  template: '{group} lets {source} reach {ports} of the nodes.',
  meaning:
    'Only the load balancer’s subnets need to reach the node ports. A rule for every address lets whoever gets into the network talk to the ingress gateway past the load balancer.',
  fix: 'Narrow the rule for {ports} in {group} to {cidrs}.',
  responsible: 'platform',
  source: docs.url,
  remedies: ({ group, ports, cidrs }, resource) => {
    const [, from, to = from] =
      /^TCP (\d{1,5})(?:-(\d{1,5}))?$/.exec(ports) ?? [];
    return from === undefined
      ? [{ kind: 'docs', ...docs }]
      : awsRemedies({
          resource,
          values: [
            ['securityGroup', group],
            ['cidrs', cidrs],
          ],
          docs,
          remedies: () => [
            narrowerRulePatch({
              group,
              name: 'node_ports',
              ports: { from: Number(from), to: Number(to) },
              cidrs: `[${cidrs
                .split(', ')
                .map(one => `"${one}"`)
                .join(', ')}]`,
            }),
            { kind: 'docs', ...docs },
          ],
        });
  },
});

interface IngressArgs {
  group: string;
  port: string;
  cidrs: string;
}

function ingressRemedies(
  { group, port, cidrs }: IngressArgs,
  resource: ResourceRef,
): Remedy[] {
  return awsRemedies({
    resource,
    values: [
      ['securityGroup', group],
      ['port', port],
      ['cidrs', cidrs],
    ],
    docs,
    remedies: ({ aws }) => {
      const blocks = cidrs.split(', ');
      return [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the spoke’s Terraform',
          text: `resource "aws_vpc_security_group_ingress_rule" "nlb_${port}" {
  for_each          = toset([${blocks.map(one => `"${one}"`).join(', ')}])
  security_group_id = "${group}"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = ${port}
  to_port           = ${port}
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['ec2', 'authorize-security-group-ingress'],
            ...['--group-id', group, '--ip-permissions'],
            `IpProtocol=tcp,FromPort=${port},ToPort=${port},IpRanges=[${blocks
              .map(one => `{CidrIp=${one}}`)
              .join(',')}]`,
          ),
          risk: `Lets ${cidrs} reach port ${port} of everything that uses ${group}.`,
          verify: aws(
            ...['ec2', 'describe-security-groups', '--group-ids', group],
          ),
          backToCode: importInto(
            `aws_vpc_security_group_ingress_rule.nlb_${port}["${blocks[0]}"]`,
            'the sgr-… id that the command prints',
          ),
        },
      ];
    },
  });
}
