import { Finding, Remedy } from '@fitsync/backstage-plugin-spokes-common';
import { ClusterStore, KubeObject, World } from '@fitsync/sandbox';
import { isPlainObject } from 'lodash';
import { parse } from 'yaml';

/** Carries a remedy out on the sandbox's world; false for one that only a person can carry out. */
export function applyRemedy(
  world: World,
  spoke: string,
  remedy: Remedy,
  { resource }: Finding,
): boolean {
  const store = world.clusters.get(spoke);
  if (!store) return false;
  if (remedy.kind === 'patch' && remedy.language === 'yaml') {
    return patchObject(store, parse(remedy.text), resource);
  }
  if (remedy.kind !== 'command') return false;
  const [program, ...words] = remedy.argv;
  if (program === 'kubectl') return kubectl(store, words);
  return program === 'aws' && aws(world, words);
}

interface Ref {
  kind: string;
  name: string;
  namespace?: string;
}

function patchObject(store: ClusterStore, patch: unknown, ref: Ref): boolean {
  if (!isFields(patch)) return false;
  const named = isFields(patch.metadata) ? patch.metadata : {};
  const kind = typeof patch.kind === 'string' ? patch.kind : ref.kind;
  const name = typeof named.name === 'string' ? named.name : ref.name;
  const namespace =
    typeof named.namespace === 'string' ? named.namespace : ref.namespace;
  const live = store.get(kind, name, namespace);
  if (!live && typeof patch.apiVersion !== 'string') return false;
  store.apply(merge(live, patch) as KubeObject);
  return true;
}

/** As a person works a patch in: lists of named things are joined by their names, others item by item. */
function merge(target: unknown, patch: unknown): unknown {
  if (Array.isArray(patch) && Array.isArray(target)) {
    const key = (['port', 'name'] as const).find(one =>
      [...patch, ...target].every(item => isFields(item) && one in item),
    );
    if (!key) {
      return patch.length === target.length
        ? patch.map((item, index) => merge(target[index], item))
        : patch;
    }
    const rest = target.filter(
      item => !patch.some(other => other[key] === item[key]),
    );
    return [
      ...rest,
      ...patch.map(item =>
        merge(
          target.find(other => other[key] === item[key]),
          item,
        ),
      ),
    ];
  }
  if (!isFields(patch)) return patch;
  const result: Record<string, unknown> = isFields(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merge(result[key], value);
  }
  return result;
}

const kinds: Record<string, string> = {
  service: 'Service',
  namespace: 'Namespace',
  pod: 'Pod',
  'virtualservices.networking.istio.io': 'VirtualService',
  'gateways.networking.istio.io': 'Gateway',
  'destinationrules.networking.istio.io': 'DestinationRule',
  'peerauthentications.security.istio.io': 'PeerAuthentication',
};

function kubectl(store: ClusterStore, words: string[]): boolean {
  const rest = [...words];
  const namespace = option(rest, '--namespace');
  option(rest, '--context');
  const text = option(rest, '--patch');
  const isList = option(rest, '--type') === 'json';
  const [verb, type, name] = rest;
  const kind = kinds[type ?? ''];
  if (verb !== 'patch' || !text || isList) return false;
  if (!kind) throw new Error(`kubectl patch ${type} is not known here`);
  return patchObject(store, parse(text), { kind, name, namespace });
}

function aws({ aws: state }: World, words: string[]): boolean {
  const rest = [...words];
  const take = (name: string) => option(rest, `--${name}`) ?? '';
  const [, call] = rest;
  const routeTable = () => find(state.routeTables, take('route-table-id'));
  switch (call) {
    case 'create-route':
    case 'replace-route': {
      const destination = take('destination-cidr-block');
      const table = routeTable();
      table.routes = [
        ...table.routes.filter(one => one.destination !== destination),
        {
          ...table.routes[0],
          destination,
          targetId: take('transit-gateway-id'),
          state: 'active',
        },
      ];
      return true;
    }
    case 'delete-route': {
      const destination = take('destination-cidr-block');
      const table = routeTable();
      table.routes = table.routes.filter(
        one => one.destination !== destination,
      );
      return true;
    }
    case 'authorize-security-group-ingress':
    case 'authorize-security-group-egress': {
      const group = find(state.securityGroups, take('group-id'));
      const text = take('ip-permissions');
      const field = (name: string) =>
        new RegExp(`${name}=([^,]+)`).exec(text)?.[1] ?? '';
      group[call.endsWith('ingress') ? 'ingress' : 'egress'].push({
        protocol: field('IpProtocol'),
        fromPort: Number(field('FromPort')),
        toPort: Number(field('ToPort')),
        cidrs: [...text.matchAll(/CidrIp=([\d./]+)/g)].map(([, cidr]) => cidr),
        groupIds: [],
      });
      return true;
    }
    case 'create-transit-gateway-route':
    case 'replace-transit-gateway-route': {
      const table = find(
        state.transitGatewayRouteTables,
        take('transit-gateway-route-table-id'),
      );
      const destination = take('destination-cidr-block');
      const attachmentId = take('transit-gateway-attachment-id');
      table.staticRoutes = [
        ...table.staticRoutes.filter(one => one.destination !== destination),
        { destination, attachmentId },
      ];
      return true;
    }
    case 'enable-transit-gateway-route-table-propagation':
      find(
        state.transitGatewayRouteTables,
        take('transit-gateway-route-table-id'),
      ).propagatingAttachmentIds.push(take('transit-gateway-attachment-id'));
      return true;
    case 'accept-transit-gateway-vpc-attachment':
      find(
        state.transitGatewayAttachments,
        take('transit-gateway-attachment-id'),
      ).state = 'available';
      return true;
    case 'modify-listener':
      byArn(state.listeners, take('listener-arn')).protocol = 'TCP';
      return true;
    case 'modify-target-group':
      byArn(state.targetGroups, take('target-group-arn')).healthCheck.port =
        take('health-check-port');
      return true;
    case 'modify-target-group-attributes':
      if (take('attributes') !== 'Key=preserve_client_ip.enabled,Value=false') {
        return false;
      }
      byArn(state.targetGroups, take('target-group-arn')).preserveClientIp =
        false;
      return true;
    case 'register-targets':
    case 'deregister-targets': {
      const group = byArn(state.targetGroups, take('target-group-arn'));
      const named = rest
        .filter(word => word.startsWith('Id='))
        .concat(take('targets'))
        .filter(Boolean)
        .map(word =>
          Object.fromEntries(word.split(',').map(part => part.split('='))),
        );
      group.targets = group.targets.filter(
        one => !named.some(({ Id }) => Id === one.id),
      );
      if (call === 'register-targets') {
        group.targets.push(
          ...named.map(({ Id, Port, AvailabilityZone }) => ({
            id: Id,
            port: Number(Port),
            availabilityZone: AvailabilityZone,
          })),
        );
      }
      return true;
    }
    default:
      return false;
  }
}

function find<T extends { id: string }>(all: T[], id: string): T {
  const found = all.find(one => one.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
}

function byArn<T extends { arn: string }>(all: T[], arn: string): T {
  const found = all.find(one => one.arn === arn);
  if (!found) throw new Error(`There is no ${arn}`);
  return found;
}

/** Takes an option and its value out of the words. */
function option(words: string[], name: string): string | undefined {
  const at = words.indexOf(name);
  return at === -1 ? undefined : words.splice(at, 2)[1];
}

function isFields(value: unknown): value is Record<string, unknown> {
  return isPlainObject(value);
}
