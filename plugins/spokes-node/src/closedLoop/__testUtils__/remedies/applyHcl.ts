import { AwsWorld } from '@fitsync/sandbox';
import { AwsWrites } from './AwsWrites';
import { findByArn, findOne } from './findOne';
import { HclBlock, HclValue, readHcl } from './readHcl';

/** What whoever applies a patch puts in for the variables that it declares. */
export type Variables = Record<string, string | string[]>;

/** Does what Terraform would do with a patch. */
export function applyHcl(
  state: AwsWorld,
  text: string,
  variables: Variables,
): void {
  const blocks = readHcl(text);
  const scope: Scope = { state, blocks, variables };
  const declared = blocks
    .filter(({ words }) => words[0] === 'variable')
    .map(({ words }) => words[1]);
  for (const [, name] of text.matchAll(/\bvar\.(\w+)/g)) {
    if (!declared.includes(name))
      throw new Error(`var.${name} is not declared`);
  }
  for (const block of blocks) {
    const [kind] = block.words;
    if (kind === 'resource') applyResource(scope, block);
    else if (kind === 'variable' && !(block.words[1] in variables)) {
      throw new Error(`Nobody gave a value for ${block.words[1]}`);
    }
  }
}

const dayMs = 24 * 60 * 60 * 1000;

interface Scope {
  state: AwsWorld;
  blocks: HclBlock[];
  variables: Variables;
}

function applyResource(scope: Scope, block: HclBlock) {
  const each =
    block.attributes.for_each && evaluate(scope, block.attributes.for_each);
  if (typeof each === 'object' && 'each' in each) {
    const [, name] = each.each.split('.');
    namesOf(scope, name).forEach(one => apply(scope, block, one));
  } else if (Array.isArray(each)) {
    each.forEach(one => apply(scope, block, String(one)));
  } else {
    apply(scope, block);
  }
}

function apply(scope: Scope, block: HclBlock, each?: string) {
  const [, type] = block.words;
  const writes = new AwsWrites(scope.state);
  const value = (name: string, from = block) => {
    const given = from.attributes[name];
    if (given === undefined) throw new Error(`${type} needs ${name}`);
    return evaluate(scope, given, each);
  };
  const text = (name: string, from = block) => String(value(name, from));
  const number = (name: string) => Number(value(name));
  const inner = (name: string) =>
    block.blocks.find(({ words }) => words[0] === name);
  /** Of what is there already, which the comment names. */
  const existing = /arn:aws[^\s:]*(?::[^\s:]+)+|tgw-attach-[0-9a-f]+/.exec(
    block.comment,
  )?.[0];

  switch (type) {
    case 'aws_route':
      writes.putRoute(
        text('route_table_id'),
        text('destination_cidr_block'),
        text(
          ['gateway_id', 'nat_gateway_id'].find(
            name => name in block.attributes,
          ) ?? 'transit_gateway_id',
        ),
      );
      break;
    case 'aws_ec2_transit_gateway_route':
      writes.putTransitGatewayRoute(
        text('transit_gateway_route_table_id'),
        text('destination_cidr_block'),
        text('transit_gateway_attachment_id'),
      );
      break;
    case 'aws_ec2_transit_gateway_route_table_propagation':
      writes.propagate(
        text('transit_gateway_route_table_id'),
        text('transit_gateway_attachment_id'),
      );
      break;
    case 'aws_ec2_transit_gateway_route_table_association':
      writes.associate(
        text('transit_gateway_attachment_id'),
        text('transit_gateway_route_table_id'),
      );
      break;
    case 'aws_ec2_transit_gateway_vpc_attachment_accepter':
      writes.accept(text('transit_gateway_attachment_id'));
      break;
    case 'aws_ec2_transit_gateway_vpc_attachment': {
      const ids = value('subnet_ids');
      writes.addAttachmentSubnets(
        existing,
        Array.isArray(ids) ? ids.map(String) : [],
      );
      break;
    }
    case 'aws_eip':
      break;
    case 'aws_nat_gateway':
      writes.addNatGateway(createdId(block), text('subnet_id'));
      break;
    case 'aws_vpc_security_group_ingress_rule':
    case 'aws_vpc_security_group_egress_rule':
      if (/takes the place of the rule/.test(block.comment)) {
        writes.closeToAll(text('security_group_id'), number('from_port'));
      }
      writes.allow(
        text('security_group_id'),
        type.includes('ingress') ? 'ingress' : 'egress',
        {
          protocol: text('ip_protocol'),
          fromPort: number('from_port'),
          toPort: number('to_port'),
          cidrs: [text('cidr_ipv4')],
        },
      );
      break;
    case 'aws_network_acl_rule':
      writes.addAclEntry(text('network_acl_id'), {
        number: number('rule_number'),
        egress: value('egress') === true,
        action: text('rule_action') === 'allow' ? 'allow' : 'deny',
        protocol: text('protocol') === 'tcp' ? '6' : text('protocol'),
        cidr: text('cidr_block'),
        ports: { from: number('from_port'), to: number('to_port') },
      });
      break;
    case 'aws_vpc_block_public_access_exclusion':
      writes.excludeFromPublicAccessBlock(text('vpc_id'));
      break;
    case 'aws_lb': {
      const balancer = findByArn(scope.state.loadBalancers, existing);
      if ('internal' in block.attributes && value('internal') === false) {
        balancer.scheme = 'internet-facing';
      }
      if ('subnets' in block.attributes) {
        balancer.subnetIds = [value('subnets')].flat().map(String);
      }
      break;
    }
    case 'aws_acm_certificate':
      // What is not validated yet shows up nowhere.
      break;
    case 'aws_acm_certificate_validation': {
      const arn = text('certificate_arn');
      const [domain, ...others] = namesOf(scope, block.words[2]);
      [domain, ...others].forEach(name => findValidation(scope.state, name));
      scope.state.certificates = [
        ...scope.state.certificates,
        {
          arn,
          domain,
          status: 'ISSUED',
          notAfter: new Date(Date.now() + 395 * dayMs).toISOString(),
        },
      ];
      break;
    }
    case 'aws_lb_listener': {
      const action = inner('default_action');
      const change = {
        ...('protocol' in block.attributes && { protocol: 'TCP' as const }),
        ...('tcp_idle_timeout_seconds' in block.attributes && {
          tcpIdleTimeoutSeconds: number('tcp_idle_timeout_seconds'),
        }),
        ...('certificate_arn' in block.attributes && {
          certificateArns: [text('certificate_arn')],
        }),
        ...(action && { targetGroupArns: [text('target_group_arn', action)] }),
      };
      if (existing) writes.changeListener(existing, change);
      else {
        const [sample] = scope.state.listeners;
        scope.state.listeners = [
          ...scope.state.listeners,
          {
            ...sample,
            arn: `${text('load_balancer_arn').replace(
              ':loadbalancer/',
              ':listener/',
            )}/0fa1b2c3d4e5f610`,
            loadBalancerArn: text('load_balancer_arn'),
            port: number('port'),
            ...change,
          },
        ];
      }
      break;
    }
    case 'aws_lb_target_group': {
      const check = inner('health_check');
      const group = scope.state.targetGroups.find(
        ({ arn }) => arn === existing,
      );
      if (!group) throw new Error(`${type} is about nothing that is there`);
      writes.changeTargetGroup(existing, {
        ...('port' in block.attributes && { port: number('port') }),
        ...('target_type' in block.attributes && { targetType: 'ip' as const }),
        ...('preserve_client_ip' in block.attributes && {
          preserveClientIp: value('preserve_client_ip') === true,
        }),
        ...('proxy_protocol_v2' in block.attributes && {
          proxyProtocolV2: value('proxy_protocol_v2') === true,
        }),
        ...(check && {
          healthCheck: { ...group.healthCheck, port: text('port', check) },
        }),
      });
      break;
    }
    case 'aws_lb_target_group_attachment':
      writes.register(text('target_group_arn'), [
        {
          id: text('target_id'),
          port: number('port'),
          availabilityZone: text('availability_zone'),
        },
      ]);
      break;
    case 'aws_ec2_tag':
      writes.tag(text('resource_id'), text('key'), text('value'));
      break;
    case 'aws_cloudwatch_metric_alarm': {
      const [arn] = scope.blocks
        .filter(({ words }) => words[1] === 'aws_lb')
        .map(({ attributes }) => attributes.arn);
      writes.watch({
        loadBalancerArn: String(arn),
        targetGroupName: each ?? '',
        metric: text('metric_name'),
      });
      break;
    }
    case 'aws_route53_record': {
      const alias = inner('alias');
      if (!alias) {
        const zone = findOne(scope.state.hostedZones, text('zone_id'));
        zone.records = [
          ...zone.records,
          {
            name: `${text('name')}.`,
            type: 'CNAME',
            values: [value('records')].flat().map(String),
          },
        ];
        break;
      }
      putAlias(scope.state, {
        zoneId: text('zone_id'),
        host: text('name'),
        dnsName: text('name', alias),
        hostedZoneId: text('zone_id', alias),
      });
      break;
    }
    default:
      throw new Error(`Nobody taught the test ${type}`);
  }
}

/** What AWS would call the thing that a block makes. */
function createdId({ words: [, type, label] }: HclBlock): string {
  if (type === 'aws_acm_certificate') {
    return `arn:aws:acm:us-east-2:111111111111:certificate/${label}`;
  }
  const prefix = type === 'aws_nat_gateway' ? 'nat' : 'eipalloc';
  return `${prefix}-${Buffer.from(label).toString('hex').padEnd(17, '0')}`;
}

/** What a certificate of the patch is for. */
function namesOf(scope: Scope, label: string): string[] {
  const certificate = scope.blocks.find(
    ({ words }) => words[1] === 'aws_acm_certificate' && words[2] === label,
  );
  if (!certificate) throw new Error(`There is no certificate ${label}`);
  const { domain_name: domain, subject_alternative_names: others } =
    certificate.attributes;
  return [domain, others].flat().map(String);
}

/** ACM issues to whoever has its record in the public zone of the name. */
function findValidation({ hostedZones }: AwsWorld, name: string) {
  const expected = validationOf(name);
  const isThere = hostedZones.some(
    zone =>
      !zone.private &&
      `.${name}.`.endsWith(`.${zone.name}`) &&
      zone.records.some(
        one =>
          one.name === `${expected.resource_record_name}.` &&
          one.values.includes(expected.resource_record_value),
      ),
  );
  if (!isThere) throw new Error(`ACM waits for a record of ${name}`);
}

function validationOf(name: string) {
  const host = name.replace(/^\*\./, '');
  return {
    resource_record_name: `_5f2b9c.${host}`,
    resource_record_type: 'CNAME',
    resource_record_value: `_71d0ee.acm-validations.aws.`,
  };
}

function putAlias(
  state: AwsWorld,
  options: {
    zoneId: string;
    host: string;
    dnsName: string;
    hostedZoneId: string;
  },
) {
  const { zoneId, host, dnsName, hostedZoneId } = options;
  const zone = findOne(state.hostedZones, zoneId);
  const name = `${host}.`;
  zone.records = [
    ...zone.records.filter(one => one.name !== name),
    {
      name,
      type: 'A',
      values: [],
      alias: { dnsName: `${dnsName}.`, hostedZoneId },
    },
  ];
}

function evaluate(scope: Scope, value: HclValue, each?: string): HclValue {
  if (Array.isArray(value)) return value.map(one => evaluate(scope, one, each));
  if (typeof value !== 'object' || !('reference' in value)) return value;
  const { reference } = value;
  if (reference === 'each.value' && each !== undefined) return each;
  const [root, name, ...rest] = reference.split('.');
  if (root === 'each' && each !== undefined) {
    const [field] = rest;
    const known: Record<string, string | undefined> = validationOf(each);
    return known[field] ?? reference;
  }
  if (root === 'var') return scope.variables[name];
  const made = scope.blocks.find(
    ({ words }) =>
      words[0] === 'resource' && words[1] === root && words[2] === name,
  );
  if (made && ['id', 'arn'].includes(rest.join('.'))) return createdId(made);
  if (made && rest.join('.') === 'certificate_arn') {
    return evaluate(scope, made.attributes.certificate_arn);
  }
  if (root !== 'data') throw new Error(`${reference} stands for nothing`);
  const [label, field] = rest;
  const isWhole = field === undefined;
  const block = scope.blocks.find(
    ({ words }) =>
      words[0] === 'data' && words[1] === name && words[2] === label,
  );
  if (!block) throw new Error(`${reference} is not read`);
  if (isWhole && block.attributes.for_each) {
    return evaluate(scope, block.attributes.for_each);
  }
  const found = look(scope, block, field);
  if (found === undefined) throw new Error(`${reference} has no value`);
  return found;
}

/** What a data source finds in the world. */
function look(
  scope: Scope,
  block: HclBlock,
  field: string,
): HclValue | undefined {
  const { state } = scope;
  const given = (name: string) =>
    evaluate(scope, block.attributes[name] ?? '', undefined);
  const filter = (name: string) => {
    const one = block.blocks.find(({ attributes }) => attributes.name === name);
    const values = one && evaluate(scope, one.attributes.values);
    return Array.isArray(values) ? values[0] : undefined;
  };
  switch (block.words[1]) {
    case 'aws_internet_gateway':
      return state.internetGateways.find(
        ({ vpcId }) => vpcId === filter('attachment.vpc-id'),
      )?.id;
    case 'aws_security_group':
      return findOne(state.securityGroups, given('id')).vpcId;
    case 'aws_vpc':
      return findOne(state.vpcs, given('id')).cidr;
    case 'aws_route_table':
      return field === 'vpc_id'
        ? findOne(state.routeTables, given('route_table_id')).vpcId
        : given('route_table_id');
    case 'aws_ec2_transit_gateway_vpc_attachment': {
      const attachment = state.transitGatewayAttachments.find(
        ({ vpcId }) => vpcId === filter('vpc-id'),
      );
      return field === 'transit_gateway_id'
        ? attachment?.transitGatewayId
        : attachment?.id;
    }
    case 'aws_route53_zone':
      return state.hostedZones.find(
        one =>
          one.name === `${given('name')}.` &&
          one.private === (given('private_zone') === true),
      )?.id;
    case 'aws_lb': {
      const balancer = state.loadBalancers.find(
        ({ name }) => name === given('name'),
      );
      return field === 'zone_id'
        ? balancer?.canonicalHostedZoneId
        : balancer?.dnsName;
    }
    default:
      throw new Error(`Nobody taught the test to read ${block.words[1]}`);
  }
}
