import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies } from '../remedies/awsRemedies';
import { lookWithAws } from '../remedies/lookWithAws';

const docs = {
  url: awsDocs(
    'elasticloadbalancing/latest/network/network-load-balancers.html',
  ),
  title: 'Network Load Balancers',
};
const gatewayDocs = {
  url: awsDocs('vpc/latest/userguide/VPC_Internet_Gateway.html'),
  title: 'Internet gateways',
};

/** NLB_NOT_ACTIVE: the load balancer is not active. @public */
export const nlbNotActive = defineMessage({
  code: 'NLB_NOT_ACTIVE',
  hop: 'nlb',
  severity: 'error',
  title: 'The load balancer is not active',
  template: 'Load balancer {loadBalancer} is {state}, not active.',
  meaning:
    'A Network Load Balancer takes connections only once it is set up (active). provisioning ends by itself in minutes; failed does not; active_impaired still routes, without room to grow.',
  fix: 'Wait until {loadBalancer} is active; if it stays {state}, look at the free addresses of its subnets and make it anew.',
  responsible: 'platform',
  source: docs.url,
  remedies: lookWithAws({
    about: (_, { name }) => ['arn', name],
    words: arn => [
      ...['elbv2', 'describe-load-balancers', '--load-balancer-arns', arn],
    ],
    tells:
      'State.Reason says why it is not active; AvailabilityZones says in which subnets it stands.',
    docs: docs,
  }),
});

/** NLB_INTERNAL: the load balancer is internal. @public */
export const nlbInternal = defineMessage({
  code: 'NLB_INTERNAL',
  hop: 'nlb',
  severity: 'error',
  title: 'The load balancer is internal',
  template:
    'Load balancer {loadBalancer} has scheme internal, so its name resolves to private addresses that the internet cannot reach.',
  meaning:
    'The scheme is set when a load balancer is made and cannot be changed. An internal one answers only inside the VPC and the networks connected to it.',
  fix: 'Make a new internet-facing load balancer in place of {loadBalancer} and move its listeners.',
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
          where: 'the load balancer in the hub’s Terraform',
          text: `# in place of ${resource.name}: the new one has another DNS name,
# which the records of its hosts have to follow in the same pull request
resource "aws_lb" "this" {
  load_balancer_type = "network"
  internal           = false
}
`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});

/** NLB_SUBNET_NO_IGW: a subnet of the load balancer has no way to the internet. @public */
export const nlbSubnetNoIgw = defineMessage({
  code: 'NLB_SUBNET_NO_IGW',
  hop: 'nlb',
  severity: 'error',
  title: 'A subnet of the load balancer has no way to the internet',
  template:
    'Subnet {subnet} ({zone}) of load balancer {loadBalancer} has no default route to an internet gateway in {routeTable}: it goes to {goesTo}.',
  meaning:
    'Packets reach the public address of the load balancer, but its answers cannot leave. Each zone decides for itself: clients that resolve to this zone’s address time out.',
  fix: 'Add a default route to the internet gateway of {vpc} in {routeTable}.',
  responsible: 'platform',
  source: gatewayDocs.url,
  remedies: ({ routeTable, vpc }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['routeTable', routeTable],
        ['vpc', vpc],
      ],
      docs: gatewayDocs,
      remedies: () => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the hub’s Terraform',
          text: `data "aws_internet_gateway" "this" {
  filter {
    name   = "attachment.vpc-id"
    values = ["${vpc}"]
  }
}

resource "aws_route" "internet" {
  route_table_id         = "${routeTable}"
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = data.aws_internet_gateway.this.id
}
`,
        },
        { kind: 'docs', ...gatewayDocs },
      ],
    }),
});
