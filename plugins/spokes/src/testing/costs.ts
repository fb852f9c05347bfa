import {
  FleetCost,
  monthlyCost,
  networkPricesSchema,
  SpokeCost,
} from '@fitsync/backstage-plugin-spokes-common';

const prices = networkPricesSchema.parse({});
const { region, source, asOf } = prices;
const from = { region, source, asOf };

const own = {
  loadBalancers: ['nlb'],
  attachments: ['attachment'],
  natGateways: [],
  publicAddresses: ['198.51.100.10', '198.51.100.11'],
};
const hub = {
  loadBalancers: [],
  attachments: ['hub'],
  natGateways: ['nat-a', 'nat-b'],
  publicAddresses: ['nat-a', 'nat-b'],
};

/** What networks cost, by list prices. */
export const costs = {
  spoke: {
    ...from,
    own: monthlyCost(own, prices),
    hub: { ...monthlyCost(hub, prices), sharedBy: 2 },
    unread: [],
  } satisfies SpokeCost,
  fleet: {
    ...from,
    all: monthlyCost(
      {
        loadBalancers: ['nlb-1', 'nlb-2'],
        attachments: ['hub', '1', '2'],
        natGateways: hub.natGateways,
        publicAddresses: [...own.publicAddresses, '3', '4', 'nat-a', 'nat-b'],
      },
      prices,
    ),
    unread: [],
  } satisfies FleetCost,
};
