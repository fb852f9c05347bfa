import { AwsWorld } from '@fitsync/sandbox';
import { AwsWrites } from './AwsWrites';

/** Runs a command of the AWS CLI on the world; false for one that only reads. */
export function runAws(state: AwsWorld, words: readonly string[]): boolean {
  const writes = new AwsWrites(state);
  const [service, call, ...rest] = words;
  const options = readOptions(rest);
  const take = (name: string): string => {
    const [value, ...more] = options.get(name) ?? [];
    if (value === undefined || more.length > 0) {
      throw new Error(`${service} ${call} needs one --${name}`);
    }
    return value;
  };
  take('region');
  const fields = (text: string) =>
    Object.fromEntries(text.split(',').map(part => part.split('=')));

  switch (`${service} ${call}`) {
    case 'ec2 create-route':
    case 'ec2 replace-route':
      writes.putRoute(
        take('route-table-id'),
        take('destination-cidr-block'),
        take('transit-gateway-id'),
      );
      return true;
    case 'ec2 authorize-security-group-ingress':
    case 'ec2 authorize-security-group-egress': {
      const text = take('ip-permissions');
      const field = (name: string) =>
        new RegExp(`${name}=([^,]+)`).exec(text)?.[1] ?? '';
      writes.allow(
        take('group-id'),
        call.endsWith('ingress') ? 'ingress' : 'egress',
        {
          protocol: field('IpProtocol'),
          fromPort: Number(field('FromPort')),
          toPort: Number(field('ToPort')),
          cidrs: [...text.matchAll(/CidrIp=([\d./]+)/g)].map(([, one]) => one),
        },
      );
      return true;
    }
    case 'ec2 create-network-acl-entry': {
      const ports = fields(take('port-range'));
      writes.addAclEntry(take('network-acl-id'), {
        number: Number(take('rule-number')),
        egress: options.has('egress'),
        action: take('rule-action') === 'allow' ? 'allow' : 'deny',
        protocol: take('protocol') === 'tcp' ? '6' : take('protocol'),
        cidr: take('cidr-block'),
        ports: { from: Number(ports.From), to: Number(ports.To) },
      });
      return true;
    }
    case 'ec2 create-vpc-block-public-access-exclusion':
      if (take('internet-gateway-exclusion-mode') !== 'allow-bidirectional') {
        throw new Error('Nothing else lets clients in');
      }
      writes.excludeFromPublicAccessBlock(take('vpc-id'));
      return true;
    case 'ec2 create-transit-gateway-route':
    case 'ec2 replace-transit-gateway-route':
      writes.putTransitGatewayRoute(
        take('transit-gateway-route-table-id'),
        take('destination-cidr-block'),
        take('transit-gateway-attachment-id'),
      );
      return true;
    case 'ec2 enable-transit-gateway-route-table-propagation':
      writes.propagate(
        take('transit-gateway-route-table-id'),
        take('transit-gateway-attachment-id'),
      );
      return true;
    case 'ec2 accept-transit-gateway-vpc-attachment':
      writes.accept(take('transit-gateway-attachment-id'));
      return true;
    case 'ec2 create-tags':
      for (const id of options.get('resources') ?? []) {
        const { Key, Value } = fields(take('tags'));
        writes.tag(id, Key, Value);
      }
      return true;
    case 'elbv2 modify-listener':
      if (take('protocol') !== 'TCP') throw new Error('Only TCP is known');
      writes.changeListener(take('listener-arn'), { protocol: 'TCP' });
      return true;
    case 'elbv2 modify-listener-attributes': {
      const { Key, Value } = fields(take('attributes'));
      if (Key !== 'tcp.idle_timeout.seconds') throw new Error(`No ${Key}`);
      writes.changeListener(take('listener-arn'), {
        tcpIdleTimeoutSeconds: Number(Value),
      });
      return true;
    }
    case 'elbv2 modify-target-group': {
      const group = state.targetGroups.find(
        ({ arn }) => arn === take('target-group-arn'),
      );
      if (!group) throw new Error('There is no such target group');
      group.healthCheck = {
        ...group.healthCheck,
        port: take('health-check-port'),
      };
      return true;
    }
    case 'elbv2 modify-target-group-attributes': {
      const { Key, Value } = fields(take('attributes'));
      const isOn = Value === 'true';
      const attributes: Record<string, object> = {
        'preserve_client_ip.enabled': { preserveClientIp: isOn },
        'proxy_protocol_v2.enabled': { proxyProtocolV2: isOn },
      };
      if (!attributes[Key]) throw new Error(`No attribute ${Key}`);
      writes.changeTargetGroup(take('target-group-arn'), attributes[Key]);
      return true;
    }
    case 'elbv2 register-targets':
      writes.register(
        take('target-group-arn'),
        (options.get('targets') ?? []).map(fields).map(one => ({
          id: one.Id,
          port: Number(one.Port),
          availabilityZone: one.AvailabilityZone,
        })),
      );
      return true;
    case 'elbv2 deregister-targets':
      writes.deregister(
        take('target-group-arn'),
        (options.get('targets') ?? []).map(fields).map(({ Id }) => Id),
      );
      return true;
    default:
      throw new Error(`Nobody taught the test aws ${service} ${call}`);
  }
}

/** `--name value value --flag` */
function readOptions(words: readonly string[]): Map<string, string[]> {
  const options = new Map<string, string[]>();
  let values: string[] | undefined;
  for (const word of words) {
    if (word.startsWith('--')) {
      values = [];
      options.set(word.slice(2), values);
    } else if (values) {
      values.push(word);
    } else {
      throw new Error(`${word} belongs to no option`);
    }
  }
  return options;
}
