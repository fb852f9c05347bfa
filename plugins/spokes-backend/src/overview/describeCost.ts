import {
  FleetCost,
  monthlyCost,
  NetworkParts,
  NetworkPrices,
  SpokeCost,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { memoize, uniq } from 'lodash';
import { FoundParts, networkParts } from './networkParts';

/** Once per version of the facts, however many look at the fleet. */
const allParts = memoize((index: FactsIndex): FoundParts[] =>
  [...index.spokes.keys()].flatMap(spoke => {
    const parts = networkParts(index, spoke);
    return parts ? [parts.own, parts.hub] : [];
  }),
);
allParts.cache = new WeakMap();

/**
 * What the network of a spoke costs a month; nothing of one that configuration does not name. Hub, neighbours and accounts
 * are for those who see the fleet.
 */
export function describeCost(
  index: FactsIndex,
  spoke: string,
  { prices, fleet }: { prices: NetworkPrices; fleet: boolean },
): SpokeCost | undefined {
  const found = networkParts(index, spoke);
  const hub = index.spokes.get(spoke)?.facts.binding.hub.name;
  if (!found) return undefined;
  const own = {
    ...sourceOf(prices),
    own: monthlyCost(found.own.parts, prices),
  };
  if (!fleet) {
    return { ...own, unread: uniq(found.own.unread.map(({ what }) => what)) };
  }
  return {
    ...own,
    hub: {
      ...monthlyCost(found.hub.parts, prices),
      sharedBy: index.facts.spokes.filter(one => one.hub.name === hub).length,
    },
    unread: inWords([...found.own.unread, ...found.hub.unread]),
  };
}

/** What all networks cost a month, each part counted once. */
export function describeFleetCost(
  index: FactsIndex,
  prices: NetworkPrices,
): FleetCost {
  const found = allParts(index);
  const all = (kind: keyof NetworkParts) =>
    found.flatMap(({ parts }) => parts[kind]);
  return {
    ...sourceOf(prices),
    all: monthlyCost(
      {
        loadBalancers: all('loadBalancers'),
        attachments: all('attachments'),
        natGateways: all('natGateways'),
        publicAddresses: all('publicAddresses'),
      },
      prices,
    ),
    unread: inWords(found.flatMap(({ unread }) => unread)),
  };
}

function inWords(unread: FoundParts['unread']): string[] {
  return uniq(unread.map(({ what, site }) => `${what} in ${site}`));
}

function sourceOf({ region, source, asOf }: NetworkPrices) {
  return { region, source, asOf };
}
