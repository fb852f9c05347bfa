import {
  hops,
  SpokeNode,
  SpokePort,
  SpokeTarget,
  SpokeView,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findSpokeInput,
  traceExposure,
} from '@fitsync/backstage-plugin-spokes-node';
import { readOrNot } from './readOrNot';

/** Public ports that a spoke may be asked on. */
const ports = [80, 443];

type Network = Pick<
  SpokeView,
  | 'network'
  | 'loadBalancer'
  | 'ports'
  | 'hops'
  | 'advice'
  | 'accepted'
  | 'nodes'
>;

/** Load balancer, targets, routes and nodes of a spoke, with what could not be read of them. */
export function describeNetwork(index: FactsIndex, spoke: string): Network {
  const loadBalancer = findSpokeInput(index, spoke, 'loadBalancer');
  return {
    network: readOrNot(
      findSpokeInput(index, spoke, 'spokeVpc'),
      ({ id, cidrs }) => ({ vpcId: id, cidrs }),
    ),
    loadBalancer: readOrNot(loadBalancer, ({ name, dnsName, state }) => ({
      name,
      dnsName,
      state,
    })),
    ports: ports.flatMap(port => portOf(index, spoke, port)),
    ...judgedOf(index, spoke),
    nodes: nodesOf(index, spoke),
  };
}

/** A port without a listener is no part of the spoke; one that could not be read is. */
function portOf(index: FactsIndex, spoke: string, port: number): SpokePort[] {
  const listener = findSpokeInput(index, spoke, 'listener', port);
  if (listener.outcome === 'absent') return [];
  const loadBalancer = findSpokeInput(index, spoke, 'loadBalancer', port);
  const zoneIds = zoneIdsOf(index, spoke);
  const nodeByIp = new Map(
    addressesOf(index, spoke).map(({ ip, name }) => [ip, name]),
  );
  return [
    {
      port,
      zones: (loadBalancer.outcome === 'ok'
        ? loadBalancer.value.zones.map(({ zoneName }) => zoneName)
        : []
      ).sort(),
      targets: readOrNot(
        findSpokeInput(index, spoke, 'targets', port),
        targets =>
          targets.map(
            ({ id, port: targetPort, state, reason }): SpokeTarget => {
              const zone = zoneIds.get(id);
              const node = nodeByIp.get(id);
              return {
                id,
                port: targetPort,
                ...(zone && { zone }),
                state,
                ...(reason && { reason }),
                ...(node && { node }),
              };
            },
          ),
      ),
    },
  ];
}

const ownHops = new Set<string>(
  Object.entries(hops).flatMap(([kind, { place }]) =>
    place === 'hub' || place === 'transit-gateway' || place === 'spoke'
      ? [kind]
      : [],
  ),
);
ownHops.add('ingress-service').add('gateway-pods');

/**
 * The network's hops, judged as for any exposure. No Service is asked for, so what only an exposure has does not appear,
 * and a spoke without one can be judged, too.
 */
function judgedOf(
  index: FactsIndex,
  spoke: string,
): Pick<SpokeView, 'hops' | 'advice' | 'accepted'> {
  const trace = traceExposure(index, { spoke, namespace: '', service: '' });
  const own = trace.hops.filter(({ hop }) => ownHops.has(hop));
  const findings = own.flatMap(one => one.findings);
  const accepted = findings.filter(
    one => one.accepted && one.about !== 'spoke',
  );
  return {
    hops: own.map(({ findings: found, missing: _, ...hop }) => ({
      ...hop,
      findings: found.map(({ code, title }) => ({ code, title })),
    })),
    advice: findings.filter(({ about }) => about === 'spoke'),
    ...(accepted.length > 0 && { accepted }),
  };
}

function nodesOf(index: FactsIndex, spoke: string): SpokeView['nodes'] {
  const read = index.spokes.get(spoke)?.facts.cluster.nodes;
  const instances = findSpokeInput(index, spoke, 'nodeInstances');
  const byName = new Map(
    (instances.outcome === 'ok' ? instances.value : []).map(one => [
      one.name,
      one,
    ]),
  );
  return readOrNot(read, nodes =>
    nodes.map(({ metadata, spec, status }): SpokeNode => {
      const instance = byName.get(metadata.name);
      const version = status.nodeInfo?.kubeletVersion;
      const address = status.addresses.find(
        ({ type }) => type === 'InternalIP',
      )?.address;
      return {
        name: metadata.name,
        ready: status.conditions.some(
          one => one.type === 'Ready' && one.status === 'True',
        ),
        schedulable: spec.unschedulable !== true,
        role: isControlPlane(metadata.labels) ? 'control plane' : 'worker',
        ...(version && { version }),
        ...(address && { address }),
        ...(instance && {
          zone: instance.subnet.zoneName,
          instanceId: instance.instance.id,
        }),
      };
    }),
  );
}

function isControlPlane(labels: Record<string, string>): boolean {
  return (
    'node-role.kubernetes.io/control-plane' in labels ||
    'node-role.kubernetes.io/master' in labels
  );
}

function addressesOf(index: FactsIndex, spoke: string) {
  const nodes = index.spokes.get(spoke)?.facts.cluster.nodes.value ?? [];
  return nodes.flatMap(({ metadata, status }) =>
    status.addresses
      .filter(({ type }) => type === 'InternalIP')
      .map(({ address }) => ({ ip: address, name: metadata.name })),
  );
}

/** The zone that an address of the spoke stands in; a target registered by address is told none by AWS. */
function zoneIdsOf(index: FactsIndex, spoke: string): Map<string, string> {
  const facts = index.spokes.get(spoke)?.facts.spoke;
  const subnets = new Map(
    (facts?.subnets.value ?? []).map(subnet => [subnet.id, subnet.zoneName]),
  );
  return new Map(
    (facts?.instances.value ?? []).flatMap(({ id, privateIp, subnetId }) => {
      const zone = subnets.get(subnetId);
      return zone ? [[privateIp, zone] as const, [id, zone] as const] : [];
    }),
  );
}
