import { InputError } from '@backstage/errors';
import {
  HubBlueprint,
  hubBlueprintSchema,
  parseBlueprint,
  spokeAddresses,
  SpokeBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { overlapCidr } from 'cidr-tools';
import { RenderedSpoke } from './RenderedSpoke';

/**
 * Holds a spoke against its hub: what neither blueprint can know alone.
 *
 * @throws InputError that names the field, its value and what would be right.
 */
export function decideSpoke(
  spokeBlueprint: SpokeBlueprint,
  hubBlueprint: HubBlueprint,
): RenderedSpoke {
  const spoke = parseBlueprint(spokeBlueprintSchema, spokeBlueprint);
  const hub = parseBlueprint(hubBlueprintSchema, hubBlueprint);
  const account = spoke.account ?? hub.account;
  const { cidr } = spoke;

  if (spoke.hub !== hub.name) {
    throw new InputError(
      `hub '${spoke.hub}' must be '${hub.name}', whose blueprint was given`,
    );
  }
  if (hub.adopted) {
    throw new InputError(
      `hub '${hub.name}' was made by hand, and nothing publishes what the module of a spoke reads of it: choose a hub that a template made`,
    );
  }
  if (spoke.region !== hub.region) {
    throw new InputError(
      `region '${spoke.region}' must be '${hub.region}', the hub's: a Transit Gateway belongs to one region`,
    );
  }
  if (account !== hub.account && !hub.spokeAccounts?.includes(account)) {
    throw new InputError(
      `account '${account}' must be in spokeAccounts of hub '${hub.name}', or its Transit Gateway is not shared with it`,
    );
  }
  if (!cidr) {
    throw new InputError(
      'cidr is missing: allocate the next free block before rendering',
    );
  }
  if (overlapCidr(cidr, hub.cidr)) {
    throw new InputError(
      `cidr '${cidr}' must not overlap '${hub.cidr}', the hub's: an overlapping block does not propagate`,
    );
  }
  const pods = [spoke.podCidr, spoke.serviceCidr].find(range =>
    overlapCidr(range, hub.cidr),
  );
  if (pods) {
    throw new InputError(
      `podCidr and serviceCidr must not overlap '${hub.cidr}', the hub's, as '${pods}' does: replies to the load balancer would stay on the node`,
    );
  }
  refuseForeignZones(spoke, hub, account);

  const { azs, masters, workers } = spoke;
  return {
    spoke,
    hub,
    account,
    cidr,
    addresses: spokeAddresses({ cidr, azs, masters, workers }),
  };
}

/** Names compare within one account only, ids always; a name and an id cannot be compared here. */
function refuseForeignZones(
  spoke: SpokeBlueprint,
  hub: HubBlueprint,
  account: string,
) {
  const isId = (zone: string) => zone.includes('-az');
  for (const zone of spoke.azs) {
    const comparable = hub.azs.every(
      other =>
        isId(other) === isId(zone) && (isId(zone) || account === hub.account),
    );
    if (comparable && !hub.azs.includes(zone)) {
      throw new InputError(
        `azs '${zone}' must be one of ${hub.azs.join(
          ', ',
        )}: the hub's attachment has no subnet elsewhere, so every packet would cross zones`,
      );
    }
    if (account !== hub.account && !isId(zone)) {
      throw new InputError(
        `azs '${zone}' must be a zone's id such as use2-az1: a name means another zone in account ${account} than in the hub's`,
      );
    }
  }
}
