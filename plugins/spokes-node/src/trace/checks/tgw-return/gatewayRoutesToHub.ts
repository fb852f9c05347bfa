import { returnNoRoute } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { transitGatewayRouteTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** Answers are looked up in the table of the spoke's attachment. */
export const gatewayRoutesToHub = defineCheck({
  id: 'tgw-return.gateway-routes-to-hub',
  hop: 'tgw-return',
  description:
    'The Transit Gateway’s table for the spoke’s traffic leads the load balancer’s addresses to the hub’s attachment.',
  inputs: ['hubSite', 'returnTable', 'hubAttachment', 'nlbSubnets'],
  emits: [returnNoRoute],
  summary: () => 'Route back to the hub',
  run({ hubSite, returnTable, hubAttachment, nlbSubnets }, report, from) {
    const lost = nlbSubnets.flatMap(({ address, subnet }) => {
      const route = transitGatewayRouteTo(returnTable.routes, address);
      const arrives =
        route?.state === 'active' &&
        route.attachmentIds.includes(hubAttachment.id);
      return arrives ? [] : [{ address, subnet, route }];
    });
    if (lost.length === 0) return;
    const [{ route }] = lost;
    const addresses = lost.map(({ address }) => address).join(', ');
    const goesTo =
      route?.state === 'blackhole'
        ? `a blackhole (${route.destination})`
        : route?.attachmentIds.join(', ') || 'nowhere';
    report(returnNoRoute, {
      resource: {
        kind: 'TransitGatewayRouteTable',
        name: returnTable.id,
        ...hubSite,
      },
      args: {
        table: returnTable.id,
        address: addresses,
        goesTo,
        attachment: hubAttachment.id,
        cidrs: uniq(lost.map(({ subnet }) => subnet.cidr)).join(', '),
      },
      evidence: [
        {
          ...from.returnTable,
          subject: `route for ${addresses} in ${returnTable.id}`,
          observed: goesTo,
          expected: hubAttachment.id,
        },
      ],
      share: shareOf(lost.length, nlbSubnets.length, 'zones'),
    });
  },
});
