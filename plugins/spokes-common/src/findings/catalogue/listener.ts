import { defineMessage } from '../defineMessage';
import { acmRemedies } from '../remedies/acmRemedies';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';

const docs = {
  url: awsDocs(
    'elasticloadbalancing/latest/network/load-balancer-listeners.html',
  ),
  title: 'Listeners of a Network Load Balancer',
};
const idleDocs = {
  url: awsDocs('elasticloadbalancing/latest/network/update-idle-timeout.html'),
  title: 'TCP idle timeout',
};
const renewalDocs = {
  url: awsDocs('acm/latest/userguide/managed-renewal.html'),
  title: 'Managed certificate renewal',
};
const tlsDocs = {
  url: awsDocs('elasticloadbalancing/latest/network/create-tls-listener.html'),
  title: 'TLS listeners',
};

/** The load balancer does not tell which group was meant for a port that nothing listens on. */
function targetGroupVariable(port: string): string {
  return `variable "target_group_arn" {
  description = "The spoke’s target group for port ${port}"
  type        = string
}
`;
}

/** LISTENER_MISSING: the load balancer does not listen on this port. @public */
export const listenerMissing = defineMessage({
  code: 'LISTENER_MISSING',
  hop: 'listener',
  severity: 'error',
  title: 'The load balancer does not listen on this port',
  template:
    'Load balancer {loadBalancer} has no listener on port {port}; it listens on {ports}.',
  meaning:
    'A connection to a port without a listener is refused or dropped at the load balancer, before anything behind it is asked.',
  fix: 'Add a TCP listener on port {port} to {loadBalancer}, forwarding to the spoke’s target group for that port.',
  responsible: 'platform',
  source: docs.url,
  remedies: ({ port }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['port', port],
      ],
      docs,
      remedies: () => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `${targetGroupVariable(port)}
resource "aws_lb_listener" "port_${port}" {
  load_balancer_arn = "${resource.name}"
  port              = ${port}
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = var.target_group_arn
  }
}
`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});

/** LISTENER_NO_TG: the listener forwards to nothing. @public */
export const listenerWithoutTargetGroup = defineMessage({
  code: 'LISTENER_NO_TG',
  hop: 'listener',
  severity: 'error',
  title: 'The listener forwards to nothing',
  template:
    'The listener on port {port} of load balancer {loadBalancer} forwards to {targetGroup}.',
  meaning:
    'A listener accepts connections and hands them to the target group of its default action. Without one that exists there is nowhere to hand them to.',
  fix: 'Let the listener on port {port} of {loadBalancer} forward to the spoke’s target group.',
  responsible: 'platform',
  source: docs.url,
  remedies: ({ port }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['port', port],
      ],
      docs,
      remedies: () => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `${targetGroupVariable(port)}
# the listener ${resource.name}
resource "aws_lb_listener" "port_${port}" {
  default_action {
    type             = "forward"
    target_group_arn = var.target_group_arn
  }
}
`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});

/** LISTENER_TLS_MISMATCH: listener and Gateway disagree on who ends TLS. @public */
export const listenerTlsMismatch = defineMessage({
  code: 'LISTENER_TLS_MISMATCH',
  hop: 'listener',
  severity: 'error',
  title: 'Listener and Gateway disagree on who ends TLS',
  template:
    'The listener on port {port} of load balancer {loadBalancer} is {protocol} and hands plain TCP to {targetGroup}, but the Gateway behind it expects TLS for {service}.',
  meaning:
    'A TLS listener ends TLS at the load balancer. What it sends on is plain, and an HTTPS server of a Gateway resets it. TLS has to end in one place: a TCP listener passes it through.',
  fix: 'Change the listener on port {port} of {loadBalancer} to TCP, or let the Gateway serve HTTP there.',
  responsible: 'platform',
  source: tlsDocs.url,
  remedies: ({ port }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['port', port],
      ],
      docs: tlsDocs,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `# the listener ${resource.name}
resource "aws_lb_listener" "port_${port}" {
  protocol = "TCP"
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['elbv2', 'modify-listener', '--listener-arn', resource.name],
            ...['--protocol', 'TCP'],
          ),
          risk: 'Clients see the certificate of the Gateway from then on, for every host on this port.',
          verify: aws(
            ...['elbv2', 'describe-listeners'],
            ...['--listener-arns', resource.name],
          ),
          backToCode: importInto(`aws_lb_listener.port_${port}`, resource.name),
        },
      ],
    }),
});

/** ACM_EXPIRED: the listener’s certificate has expired. @public */
export const acmExpired = defineMessage({
  code: 'ACM_EXPIRED',
  hop: 'listener',
  severity: 'error',
  title: 'The listener’s certificate has expired',
  template:
    'Certificate {certificate} of the listener on port {port} expired on {expiry}.',
  meaning:
    'Clients refuse the handshake. ACM renews by itself only while the validation record is in DNS and the certificate is in use.',
  fix: 'Renew or replace {certificate}, which expired on {expiry}.',
  responsible: 'platform',
  source: renewalDocs.url,
  fixNeeds: ['names', 'zone'],
  remedies: acmRemedies(renewalDocs),
});

/** IDLE_TIMEOUT_SHORT: the listener’s idle timeout is short. @public */
export const idleTimeoutShort = defineMessage({
  code: 'IDLE_TIMEOUT_SHORT',
  hop: 'listener',
  severity: 'warning',
  title: 'The listener’s idle timeout is short',
  template:
    'The listener on port {port} forgets connections that are idle for {seconds} seconds.',
  meaning:
    'Long-lived connections (WebSockets, gRPC streams) that stay silent for longer are reset on the next packet.',
  fix: 'Raise the TCP idle timeout of the listener on port {port}, or send keep-alives more often than every {seconds} seconds.',
  responsible: 'platform',
  source: awsDocs(
    'elasticloadbalancing/latest/network/update-idle-timeout.html',
  ),
  remedies: ({ port }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['port', port],
      ],
      docs: idleDocs,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the load balancer’s Terraform',
          text: `# the listener ${resource.name}
resource "aws_lb_listener" "port_${port}" {
  tcp_idle_timeout_seconds = 350
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['elbv2', 'modify-listener-attributes'],
            ...['--listener-arn', resource.name],
            ...['--attributes', 'Key=tcp.idle_timeout.seconds,Value=350'],
          ),
          risk: 'Connections that nobody uses are kept for longer; those that are open keep their present time-out.',
          verify: aws(
            ...['elbv2', 'describe-listener-attributes'],
            ...['--listener-arn', resource.name],
          ),
          backToCode:
            'Set tcp_idle_timeout_seconds in the same pull request, or the next apply puts the old value back.',
        },
      ],
    }),
});
