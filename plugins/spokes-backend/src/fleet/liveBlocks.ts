import { AwsFacts, CidrHolder } from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { overlapCidr } from 'cidr-tools';
import { uniqBy } from 'lodash';
import { AwsPlace } from '../config';

const placeOf = ({ account, region }: AwsPlace) => `${account}, ${region}`;

/** Every block that the networks hold, as it was last seen: VPCs, and what Transit Gateways have routes to besides. */
export function liveBlocks(index: FactsIndex): CidrHolder[] {
  const vpcs = index.facts.aws.flatMap(({ account, region, vpcs: read }) =>
    (read.value ?? []).flatMap(({ id, cidrs, tags }) =>
      cidrs.map(cidr => ({
        cidr,
        holder: `VPC ${tags.Name ?? id} in ${account}, ${region}`,
      })),
    ),
  );
  const beyond = index.facts.aws
    .flatMap(routesOf)
    .filter(({ cidr }) => !vpcs.some(vpc => overlapCidr(vpc.cidr, cidr)));
  return uniqBy([...vpcs, ...beyond], ({ cidr }) => cidr);
}

/** Accounts and regions whose VPCs could not be read: what they hold is unknown, not free. */
export function unreadPlaces(index: FactsIndex): string[] {
  const known = new Map(
    index.facts.aws.map(facts => [placeOf(facts), facts.vpcs]),
  );
  const wanted = index.facts.spokes.flatMap(spoke => [spoke, spoke.hub]);
  return [...new Set(wanted.map(placeOf))].filter(
    place => known.get(place)?.outcome !== 'ok',
  );
}

function routesOf({ transitGatewayRoutes }: AwsFacts): CidrHolder[] {
  return Object.entries(transitGatewayRoutes).flatMap(([table, read]) =>
    (read.value ?? [])
      .filter(({ destination }) => !destination.endsWith('/0'))
      .map(({ destination }) => ({
        cidr: destination,
        holder: `a network behind route table ${table} of the Transit Gateway`,
      })),
  );
}
