import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies } from '../remedies/awsRemedies';
import { istioDocs } from '../remedies/istioDocs';

const docs = {
  url: awsDocs(
    'elasticloadbalancing/latest/network/load-balancer-target-groups.html',
  ),
  title: 'Target groups of a Network Load Balancer',
};
const attributes = {
  url: awsDocs(
    'elasticloadbalancing/latest/network/edit-target-group-attributes.html',
  ),
  title: 'Attributes of a target group',
};
const topologyDocs = {
  url: istioDocs('ops/configuration/traffic-management/network-topologies/'),
  title: 'Configuring gateway network topology',
};
const healthDocs = {
  url: awsDocs(
    'elasticloadbalancing/latest/network/target-group-health-checks.html',
  ),
  title: 'Health checks of target groups',
};

/** TG_PORT_NE_NODEPORT: the target group sends to another port than the nodes open. @public */
export const portIsNoNodePort = defineMessage({
  code: 'TG_PORT_NE_NODEPORT',
  hop: 'target-group',
  severity: 'error',
  title: 'The target group sends to another port than the nodes open',
  template:
    'Target group {targetGroup} sends to port {port}, but Service {service} opens node port {nodePort} for port {publicPort}.',
  meaning:
    'Nothing listens on the port that the load balancer sends to, so each node refuses the connection. The port of a target group cannot be changed; targets may be registered with another one.',
  fix: 'Register the targets of {targetGroup} with port {nodePort} instead of {port}.',
  responsible: 'platform',
  follows: ['NODEPORT_MISMATCH', 'INGRESS_SVC_TYPE'],
  source: docs.url,
  remedies: ({ nodePort }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['port', nodePort],
      ],
      docs,
      remedies: () => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `# replaces the target group ${resource.name}
resource "aws_lb_target_group" "this" {
  port        = ${nodePort}
  protocol    = "TCP"
  target_type = "ip"

  lifecycle {
    create_before_destroy = true
  }
}
`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});

/** TG_TYPE_NOT_IP: the target group cannot reach another VPC. @public */
export const targetTypeIsNotIp = defineMessage({
  code: 'TG_TYPE_NOT_IP',
  hop: 'target-group',
  severity: 'error',
  title: 'The target group cannot reach another VPC',
  template:
    'Target group {targetGroup} has target type {type}; nodes in another VPC can be registered only by address.',
  meaning:
    'Targets behind a Transit Gateway are outside the load balancer’s VPC. Only target type ip takes addresses there; the type is set when the group is made.',
  fix: 'Replace {targetGroup} by one of target type ip instead of {type}.',
  responsible: 'platform',
  source: docs.url,
  remedies: (_, resource) =>
    awsRemedies({
      resource,
      values: [['arn', resource.name]],
      docs,
      remedies: () => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `# replaces the target group ${resource.name}
resource "aws_lb_target_group" "this" {
  target_type = "ip"
}
`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});

/** TG_PRESERVE_IP_OVER_TGW: client addresses are preserved over the Transit Gateway. @public */
export const preserveClientIp = defineMessage({
  code: 'TG_PRESERVE_IP_OVER_TGW',
  hop: 'target-group',
  severity: 'error',
  title: 'Client addresses are preserved over the Transit Gateway',
  template:
    'Target group {targetGroup} preserves client addresses, which does not work for targets behind the Transit Gateway.',
  meaning:
    'With client IP preservation the node sees the client’s address and answers it directly, past the load balancer; across a Transit Gateway that breaks every connection. Turned off, the source is the load balancer’s own private address.',
  fix: 'Turn client IP preservation off on {targetGroup}.',
  responsible: 'platform',
  source: attributes.url,
  remedies: (_, resource) =>
    awsRemedies({
      resource,
      values: [['arn', resource.name]],
      docs: attributes,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `# the target group ${resource.name}
resource "aws_lb_target_group" "this" {
  preserve_client_ip = false
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['elbv2', 'modify-target-group-attributes'],
            ...['--target-group-arn', resource.name],
            ...['--attributes', 'Key=preserve_client_ip.enabled,Value=false'],
          ),
          risk: 'Pods see the load balancer’s address as the client from then on.',
          verify: aws(
            ...['elbv2', 'describe-target-group-attributes'],
            ...['--target-group-arn', resource.name],
          ),
          backToCode:
            'Set preserve_client_ip = false in the same pull request, or the next apply turns it on again.',
        },
      ],
    }),
});

/** TG_PPV2_MISMATCH: load balancer and Envoy disagree on the proxy protocol. @public */
export const proxyProtocolMismatch = defineMessage({
  code: 'TG_PPV2_MISMATCH',
  hop: 'target-group',
  severity: 'error',
  title: 'Load balancer and Envoy disagree on the proxy protocol',
  template:
    'Target group {targetGroup} has proxy protocol v2 {sent}, but the ingress gateway has it {expected}.',
  meaning:
    'With it on at one side only, the first bytes of every connection are not what the other side expects, and each request breaks.',
  fix: 'Set proxy protocol v2 the same on {targetGroup} and in the gateway’s gatewayTopology.',
  responsible: 'platform',
  source: topologyDocs.url,
  remedies: ({ expected }, resource) =>
    awsRemedies({
      resource,
      values: [['arn', resource.name]],
      docs: topologyDocs,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `# the target group ${resource.name}
resource "aws_lb_target_group" "this" {
  proxy_protocol_v2 = ${expected === 'on'}
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['elbv2', 'modify-target-group-attributes'],
            ...['--target-group-arn', resource.name, '--attributes'],
            `Key=proxy_protocol_v2.enabled,Value=${expected === 'on'}`,
          ),
          risk: 'Holds for new connections; those that are open keep what they began with.',
          verify: aws(
            ...['elbv2', 'describe-target-group-attributes'],
            ...['--target-group-arn', resource.name],
          ),
          backToCode: `Set proxy_protocol_v2 = ${
            expected === 'on'
          } in the same pull request, or the next apply puts the old value back.`,
        },
      ],
    }),
});

/** TG_HC_PORT: the health check asks on a port that no node opens. @public */
export const healthCheckPort = defineMessage({
  code: 'TG_HC_PORT',
  hop: 'target-group',
  severity: 'error',
  title: 'The health check asks on a port that no node opens',
  template:
    'Target group {targetGroup} checks health on port {port}, but Service {service} opens only {nodePorts} on the nodes.',
  meaning:
    'Every target fails its health check although requests might pass. With all targets unhealthy the load balancer sends to all of them; with other groups healthy it takes the zone out of DNS.',
  fix: 'Check health of {targetGroup} on one of {nodePorts} instead of {port}.',
  responsible: 'platform',
  effect: 'degrades',
  source: healthDocs.url,
  remedies: ({ nodePorts }, resource) => {
    const port = nodePorts.split(', ')[0];
    return awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['port', port],
      ],
      docs: healthDocs,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `# the target group ${resource.name}
resource "aws_lb_target_group" "this" {
  health_check {
    protocol = "TCP"
    port     = "${port}"
  }
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['elbv2', 'modify-target-group'],
            ...['--target-group-arn', resource.name],
            ...['--health-check-port', port],
          ),
          risk: 'Targets are checked anew; for a few intervals their state may change.',
          verify: aws(
            ...['elbv2', 'describe-target-health'],
            ...['--target-group-arn', resource.name],
          ),
          backToCode:
            'Set the same health_check port in Terraform in the same pull request, or the next apply puts the old one back.',
        },
      ],
    });
  },
});
