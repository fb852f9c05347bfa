import { AwsWorld } from '../world/AwsWorld';
import { changeField } from '../world/changeField';
import { reference } from '../world/reference';
import { SpokeIds } from '../world/SpokeIds';
import { loadBalancerZoneId } from './loadBalancerResources';
import { SpokePlan } from './planSpoke';

const { hub, transitGatewayId } = reference;

/** What the module adds to the hub's own tables: the way to the spoke, and the propagation of its block. */
export function linkToHub(aws: AwsWorld, { ids }: SpokePlan): void {
  unlinkFromHub(aws, ids);
  changeField(publicTable(aws), 'routes', routes => [
    ...routes,
    {
      destination: ids.cidr,
      targetId: transitGatewayId,
      state: 'active' as const,
      origin: 'CreateRoute' as const,
    },
  ]);
  changeField(hubGatewayTable(aws), 'propagatingAttachmentIds', all => [
    ...all,
    ids.attachmentId,
  ]);
}

export function unlinkFromHub(aws: AwsWorld, ids: SpokeIds): void {
  changeField(publicTable(aws), 'routes', routes =>
    routes.filter(({ destination }) => destination !== ids.cidr),
  );
  changeField(hubGatewayTable(aws), 'propagatingAttachmentIds', all =>
    all.filter(id => id !== ids.attachmentId),
  );
}

/** The alias records of a spoke's domains; a host without a zone is kept elsewhere. */
export function putDomains(aws: AwsWorld, { ids, variables }: SpokePlan): void {
  for (const { host, zone_id: zoneId } of variables.domains) {
    if (zoneId) putAlias(aws, zoneId, host, ids.loadBalancer.dnsName);
  }
}

export function removeDomains(
  aws: AwsWorld,
  domains: SpokePlan['variables']['domains'],
): void {
  for (const { host, zone_id: zoneId } of domains) {
    if (zoneId) removeAlias(aws, zoneId, host);
  }
}

/** Throws as Route 53 would where there is no such zone. */
export function putAlias(
  aws: AwsWorld,
  zoneId: string,
  host: string,
  dnsName: string,
): void {
  const zone = aws.hostedZones.find(({ id }) => id === zoneId);
  if (!zone) throw new Error(`NoSuchHostedZone: no hosted zone ${zoneId}`);
  const name = `${host}.`;
  if (name !== zone.name && !name.endsWith(`.${zone.name}`)) {
    throw new Error(
      `InvalidChangeBatch: RRSet with DNS name ${name} is not permitted in zone ${zone.name}`,
    );
  }
  removeAlias(aws, zoneId, host);
  changeField(zone, 'records', records => [
    ...records,
    {
      name,
      type: 'A' as const,
      values: [],
      alias: { dnsName: `${dnsName}.`, hostedZoneId: loadBalancerZoneId },
    },
  ]);
}

export function removeAlias(aws: AwsWorld, zoneId: string, host: string): void {
  const zone = aws.hostedZones.find(({ id }) => id === zoneId);
  if (!zone) return;
  changeField(zone, 'records', records =>
    records.filter(({ name, type }) => name !== `${host}.` || type !== 'A'),
  );
}

function publicTable(aws: AwsWorld) {
  return byId(aws.routeTables, hub.publicRouteTableId);
}

function hubGatewayTable(aws: AwsWorld) {
  return byId(aws.transitGatewayRouteTables, hub.transitGatewayRouteTableId);
}

function byId<T extends { id: string }>(all: T[], id: string): T {
  const found = all.find(one => one.id === id);
  if (!found) throw new Error(`The hub has no ${id} left`);
  return found;
}
