import { defineMessage } from '../defineMessage';
import { ResourceRef } from '../finding';
import { acmRemedies } from '../remedies/acmRemedies';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';
import { closeAppRemedies } from '../remedies/closeAppRemedies';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { narrowerRulePatch } from '../remedies/narrowerRulePatch';
import { lookWithKubectl } from '../remedies/lookWithKubectl';
import { placeRemedies } from '../remedies/placeRemedies';
import { zoneRemedies } from '../remedies/zoneRemedies';

/*
 * Good practice: nothing of it stops a request, so all of it is warnings or remarks.
 */

const alarmDocs = {
  url: awsDocs(
    'elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html',
  ),
  title: 'Metrics of a Network Load Balancer',
};
const tagDocs = {
  url: awsDocs('AWSEC2/latest/UserGuide/Using_Tags.html'),
  title: 'Tag your resources',
};
const renewal = awsDocs('acm/latest/userguide/managed-renewal.html');
const sessions = awsDocs(
  'systems-manager/latest/userguide/session-manager.html',
);
const zones = awsDocs(
  'wellarchitected/latest/reliability-pillar/rel_fault_isolation_multiaz_region_system.html',
);

/** ACM_EXPIRES_SOON: the listener’s certificate expires soon. @public */
export const acmExpiresSoon = defineMessage({
  code: 'ACM_EXPIRES_SOON',
  hop: 'listener',
  severity: 'warning',
  title: 'The listener’s certificate expires soon',
  template:
    'Certificate {certificate} of the listener on port {port} expires at {expiry}.',
  meaning:
    'ACM renews a certificate weeks before it ends, as long as its validation record is in DNS and it is in use. One that is this close to its end was not renewed: clients refuse the handshake once it has expired.',
  fix: 'Find out why {certificate} was not renewed, or replace it.',
  responsible: 'platform',
  source: renewal,
  fixNeeds: ['names', 'zone'],
  remedies: acmRemedies({ url: renewal, title: 'Managed certificate renewal' }),
});

/** ALARM_MISSING: no alarm watches the load balancer’s targets. @public */
export const alarmMissing = defineMessage({
  code: 'ALARM_MISSING',
  hop: 'target-group',
  severity: 'warning',
  title: 'No alarm watches the load balancer’s targets',
  template:
    'CloudWatch has no alarm on the healthy or unhealthy hosts of {groups} behind {loadBalancer}.',
  meaning:
    'When nodes fail their health checks, or none is left, nobody is told by AWS. Alarms of other tools are not seen here.',
  fix: 'Add an alarm on UnHealthyHostCount for {groups} of {loadBalancer}.',
  responsible: 'platform',
  about: 'spoke',
  source: alarmDocs.url,
  remedies: ({ groups }, resource) =>
    awsRemedies({
      resource,
      values: [['arn', resource.name]],
      docs: alarmDocs,
      remedies: () => [
        ...alarmPatch(groups, resource),
        { kind: 'docs', ...alarmDocs },
      ],
    }),
});

function alarmPatch(groups: string, { name }: ResourceRef) {
  const names = groups.split(', ');
  if (
    !names.every(one =>
      /^([a-z0-9][-a-z0-9]{0,31}|(?=.*-)[a-zA-Z0-9][-a-zA-Z0-9]{0,31})$/.test(
        one,
      ),
    )
  )
    return [];
  return [
    {
      kind: 'patch' as const,
      language: 'hcl' as const,
      where: 'the load balancer’s Terraform',
      text: `variable "alarm_topic_arns" {
  description = "SNS topics of those who are told"
  type        = list(string)
}

data "aws_lb" "watched" {
  arn = "${name}"
}

data "aws_lb_target_group" "watched" {
  for_each = toset([${names.map(one => `"${one}"`).join(', ')}])
  name     = each.value
}

resource "aws_cloudwatch_metric_alarm" "unhealthy_hosts" {
  for_each            = data.aws_lb_target_group.watched
  alarm_name          = "\${each.key}-unhealthy-hosts"
  namespace           = "AWS/NetworkELB"
  metric_name         = "UnHealthyHostCount"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  alarm_actions       = var.alarm_topic_arns

  dimensions = {
    LoadBalancer = data.aws_lb.watched.arn_suffix
    TargetGroup  = each.value.arn_suffix
  }
}
`,
    },
  ];
}

/** SSH_OPEN: SSH of the nodes is open to every address. @public */
export const sshOpen = defineMessage({
  code: 'SSH_OPEN',
  hop: 'node-security-group',
  severity: 'warning',
  title: 'SSH of the nodes is open to every address',
  template: '{group} lets every address reach port 22 of {nodes}.',
  meaning:
    'The nodes of a spoke have no public address, but whoever gets into a network that is connected to it can try their SSH. Session Manager needs no open port.',
  fix: 'Take the rule for port 22 out of {group}, or narrow it to the spoke’s own network, and use Session Manager for {nodes}.',
  responsible: 'platform',
  about: 'spoke',
  source: sessions,
  remedies: ({ group }, resource) =>
    awsRemedies({
      resource,
      values: [['securityGroup', group]],
      docs: { url: sessions, title: 'Session Manager' },
      remedies: () => [
        narrowerRulePatch({
          group,
          name: 'ssh',
          ports: { from: 22, to: 22 },
          data: `data "aws_security_group" "nodes" {
  id = "${group}"
}

data "aws_vpc" "spoke" {
  id = data.aws_security_group.nodes.vpc_id
}

`,
          cidrs: '[data.aws_vpc.spoke.cidr_block]',
        }),
        { kind: 'docs', url: sessions, title: 'Session Manager' },
      ],
    }),
});

/** SPOKE_ONE_ZONE: a part of the spoke stands in one availability zone. @public */
export const spokeInOneZone = defineMessage({
  code: 'SPOKE_ONE_ZONE',
  hop: 'node',
  severity: 'warning',
  title: 'A part of the spoke stands in one availability zone',
  template: 'Of {spoke}, {part} stands in {zone} alone.',
  meaning:
    'When the zone fails, every request fails with it, wherever the other parts stand: AWS counts on two zones or more in each of them, load balancer, attachment, nodes and what runs on these.',
  fix: 'Give {part} of {spoke} a second zone beside {zone}: {second}.',
  responsible: 'platform',
  about: 'spoke',
  source: zones,
  // Which subnets there are, and what they cost, is for whoever runs the network: Terraform asks for them.
  remedies: zoneRemedies({
    url: zones,
    title: 'Deploy the workload to multiple locations',
  }),
});

/** TAG_MISSING: the spoke’s resources do not carry its tag. @public */
export const tagMissing = defineMessage({
  code: 'TAG_MISSING',
  hop: 'node',
  severity: 'warning',
  title: 'The spoke’s resources do not carry its tag',
  template: '{resources} of {spoke} lack the tag fitsync.io/spoke={spoke}.',
  meaning:
    'By the tag a spoke is found in the account, its costs are told from those of others, and nobody takes it for left over. Traces do without it.',
  fix: 'Tag {resources} with fitsync.io/spoke={spoke}.',
  responsible: 'platform',
  about: 'spoke',
  source: tagDocs.url,
  remedies: ({ resources, spoke }, resource) => {
    const ids = resources.split(', ');
    const isPlain =
      /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(spoke) &&
      ids.every(id => /^(vpc|tgw-attach|i)-[0-9a-f]{8,17}$/.test(id));
    if (!isPlain) return [{ kind: 'docs', ...tagDocs }];
    return awsRemedies({
      resource,
      values: [],
      docs: tagDocs,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the spoke’s Terraform',
          text: `resource "aws_ec2_tag" "spoke" {
  for_each    = toset([${ids.map(id => `"${id}"`).join(', ')}])
  resource_id = each.value
  key         = "fitsync.io/spoke"
  value       = "${spoke}"
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['ec2', 'create-tags', '--resources', ...ids],
            ...['--tags', `Key=fitsync.io/spoke,Value=${spoke}`],
          ),
          risk: 'Rules of cost allocation and of access that look at this tag apply from then on.',
          verify: aws(
            ...['ec2', 'describe-tags', '--filters'],
            `Name=resource-id,Values=${ids.join(',')}`,
          ),
          backToCode: importInto(
            `aws_ec2_tag.spoke["${ids[0]}"]`,
            `${ids[0]},fitsync.io/spoke`,
          ),
        },
      ],
    });
  },
});

const ownHostDocs = {
  url: awsDocs(
    'Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html',
  ),
  title: 'Routing traffic to a load balancer',
};
const lookAtHosts = lookWithKubectl({
  words: () => ['get', 'virtualservices.networking.istio.io', '-o', 'yaml'],
  tells: 'Which routes of the namespace serve which hosts.',
  docs: ownHostDocs,
});

/** HOST_IS_NLB_NAME: the load balancer’s own name is used as a public host. @public */
export const hostIsBalancers = defineMessage({
  code: 'HOST_IS_NLB_NAME',
  hop: 'virtual-service',
  severity: 'warning',
  title: 'The load balancer’s own name is used as a public host',
  template:
    '{service} is served under {host}, which is the name of a load balancer.',
  meaning:
    'The name goes when the load balancer is replaced, no certificate can be issued for it, and it cannot be moved to another spoke. A host of one’s own with an alias record can.',
  fix: 'Serve {service} under a host of your own, and let its alias record lead to {host}.',
  responsible: 'app',
  source: awsDocs(
    'Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html',
  ),
  fixNeeds: ['route', 'place'],
  // Where it is the only host, which one the app should have nobody else can say.
  remedies: (args, resource, { route = '', place }) => {
    const [namespace, name = ''] = route.split('/');
    return placeRemedies({
      resource: { ...resource, kind: 'VirtualService', namespace, name },
      changes: [{ op: 'remove', path: place }],
      risk: 'Clients that still ask under the name of the load balancer get 404; those that ask under the other hosts notice nothing.',
      docs: ownHostDocs,
      look: () => lookAtHosts(args, resource),
    });
  },
});

const serviceDocs = {
  url: 'https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types',
  title: 'Types of Services',
};

/** SVC_EXPOSED: the Service has a way in of its own. @public */
export const serviceExposed = defineMessage({
  code: 'SVC_EXPOSED',
  hop: 'service',
  severity: 'warning',
  title: 'The Service has a way in of its own',
  template:
    'Service {service} is of type {type}: it can be reached past the ingress gateway.',
  meaning:
    'A node port or a load balancer of its own leads to the pods without the gateway’s TLS, routes and policies, on every node and for whoever the security groups let in.',
  fix: 'Make Service {service} a ClusterIP, and let the ingress gateway be the only way in.',
  responsible: 'app',
  source: serviceDocs.url,
  remedies: (_, resource) =>
    kubernetesRemedies({
      resource,
      docs: serviceDocs,
      remedies: ({ metadata }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: 'the Service’s manifest',
          text: `apiVersion: v1
kind: Service
${metadata}
spec:
  type: ClusterIP
`,
        },
        { kind: 'docs', ...serviceDocs },
      ],
    }),
});

const timeouts = {
  url: 'https://istio.io/latest/docs/tasks/traffic-management/request-timeouts/',
  title: 'Request timeouts',
};

/** Envoy's own, which Istio turns off. */
const usualTimeout = '15s';
const lookAtTimeouts = lookWithKubectl({
  words: name => [
    ...['get', 'virtualservices.networking.istio.io', name, '-o', 'yaml'],
  ],
  tells:
    'Its routes: how long the slowest good answer of each may take its owner knows, and a stream wants 0s.',
  docs: timeouts,
});

/** VS_NO_TIMEOUT: requests may take for ever. @public */
export const routeWithoutTimeout = defineMessage({
  code: 'VS_NO_TIMEOUT',
  hop: 'virtual-service',
  severity: 'warning',
  title: 'Requests may take for ever',
  template: 'Route {route} of VirtualService {virtualService} has no timeout.',
  meaning:
    'Without a timeout a request waits for an app that hangs until the client gives up, and holds a connection all the while. Streams want none: say so with a timeout of 0s.',
  fix: 'Give route {route} of {virtualService} a timeout that its slowest good answer keeps.',
  responsible: 'app',
  about: 'practice',
  source: timeouts.url,
  fixNeeds: ['place'],
  remedies: (args, resource, { place }) =>
    placeRemedies({
      resource,
      changes: [
        {
          op: 'add',
          path: place,
          value: place?.endsWith('/timeouts')
            ? { request: usualTimeout }
            : usualTimeout,
        },
      ],
      risk: `An answer that takes longer than ${usualTimeout} becomes a 504: take what the slowest good one needs, and 0s for a stream.`,
      docs: timeouts,
      look: () => lookAtTimeouts(args, resource),
    }),
});

const policies = {
  url: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  title: 'Network policies',
};

/** NETPOL_ABSENT: no NetworkPolicy says who may reach the pods. @public */
export const networkPolicyAbsent = defineMessage({
  code: 'NETPOL_ABSENT',
  hop: 'network-policy',
  severity: 'warning',
  title: 'No NetworkPolicy says who may reach the pods',
  template:
    'No NetworkPolicy in {namespace} selects the pods of {service} for inbound traffic.',
  meaning:
    'Without a policy every pod of the cluster can open connections to these. STRICT mTLS keeps strangers out of the app, and not away from its other ports.',
  fix: 'Add a NetworkPolicy in {namespace} that lets the ingress gateway and the callers of {service} in, and nobody else.',
  responsible: 'app',
  about: 'practice',
  source: policies.url,
  fixNeeds: ['selector', 'gateway'],
  remedies: (_, resource, { selector, gateway }) =>
    closeAppRemedies({ resource, selector, gateway, docs: policies }),
});
