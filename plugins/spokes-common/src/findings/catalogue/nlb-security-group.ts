import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';
import { lookWithAws } from '../remedies/lookWithAws';

const docs = {
  url: awsDocs(
    'elasticloadbalancing/latest/network/load-balancer-security-groups.html',
  ),
  title: 'Security groups of a Network Load Balancer',
};

/** NLB_SG_INBOUND: the load balancer’s security group lets no client in. @public */
export const nlbInboundClosed = defineMessage({
  code: 'NLB_SG_INBOUND',
  hop: 'nlb-security-group',
  severity: 'error',
  title: 'The load balancer’s security group lets no client in',
  template:
    'No rule of {groups} lets TCP port {port} in to load balancer {loadBalancer}.',
  meaning:
    'A load balancer with security groups takes only what an inbound rule allows: everything else is dropped without an answer.',
  fix: 'Allow TCP port {port} from your clients in {groups}.',
  responsible: 'platform',
  source: docs.url,
  remedies: ({ groups, port }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['securityGroup', groups.split(', ')[0]],
        ['port', port],
      ],
      docs,
      remedies: () => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `variable "client_cidr" {
  description = "The block that clients come from"
  type        = string
}

resource "aws_vpc_security_group_ingress_rule" "clients_${port}" {
  security_group_id = "${groups.split(', ')[0]}"
  cidr_ipv4         = var.client_cidr
  ip_protocol       = "tcp"
  from_port         = ${port}
  to_port           = ${port}
}
`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});

/** NLB_SG_EGRESS_TARGET: the load balancer’s security group does not let it reach the nodes. @public */
export const nlbEgressClosed = defineMessage({
  code: 'NLB_SG_EGRESS_TARGET',
  hop: 'nlb-security-group',
  severity: 'error',
  title: 'The load balancer’s security group does not let it reach the nodes',
  template:
    'No outbound rule of {groups} lets load balancer {loadBalancer} reach TCP port {port} of {targets}.',
  meaning:
    'Requests and health checks obey the outbound rules of the load balancer’s security groups. Health checks obey nothing else, so a missing rule shows as unhealthy targets.',
  fix: 'Allow TCP port {port} to {cidrs} in the outbound rules of {groups}.',
  responsible: 'platform',
  follows: ['TG_PORT_NE_NODEPORT', 'TG_HC_PORT'],
  source: docs.url,
  remedies: ({ groups, port, cidrs }, resource) => {
    const group = groups.split(', ')[0];
    const cidr = cidrs.split(', ')[0];
    return awsRemedies({
      resource,
      values: [
        ['securityGroup', group],
        ['port', port],
        ['cidrs', cidr],
      ],
      docs,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `resource "aws_vpc_security_group_egress_rule" "to_nodes_${port}" {
  security_group_id = "${group}"
  cidr_ipv4         = "${cidr}"
  ip_protocol       = "tcp"
  from_port         = ${port}
  to_port           = ${port}
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['ec2', 'authorize-security-group-egress', '--group-id', group],
            '--ip-permissions',
            `IpProtocol=tcp,FromPort=${port},ToPort=${port},IpRanges=[{CidrIp=${cidr}}]`,
          ),
          risk: `Lets everything that uses ${group} reach port ${port} of ${cidr}.`,
          verify: aws(
            ...['ec2', 'describe-security-groups', '--group-ids', group],
          ),
          backToCode: importInto(
            `aws_vpc_security_group_egress_rule.to_nodes_${port}`,
            'the sgr-… id that the command prints',
          ),
        },
      ],
    });
  },
});

/** NLB_SG_ABSENT: the load balancer has no security group. @public */
export const nlbWithoutSecurityGroup = defineMessage({
  code: 'NLB_SG_ABSENT',
  hop: 'nlb-security-group',
  severity: 'warning',
  title: 'The load balancer has no security group',
  template:
    'Load balancer {loadBalancer} was made without a security group, so nothing filters who reaches its listeners.',
  meaning:
    'A security group can be given only to a load balancer that was made with one. Traffic passes without it.',
  fix: 'Make {loadBalancer} anew with a security group when it is next replaced.',
  responsible: 'platform',
  source: docs.url,
  remedies: lookWithAws({
    about: (_, { name }) => ['arn', name],
    words: arn => [
      ...['elbv2', 'describe-load-balancers', '--load-balancer-arns', arn],
    ],
    tells:
      'SecurityGroups is empty for one that was made without any; its zones and subnets are those that a new one needs.',
    docs: docs,
  }),
});
