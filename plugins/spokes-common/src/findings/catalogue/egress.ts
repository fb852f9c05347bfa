import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies } from '../remedies/awsRemedies';
import { natGatewayPatch } from '../remedies/natGatewayPatch';
import { tgwRoutePatch } from '../remedies/tgwRoutePatch';

const docs = {
  url: awsDocs('vpc/latest/tgw/transit-gateway-nat-igw.html'),
  title: 'Centralized outbound routing to the internet',
};

/** EGRESS_NO_DEFAULT: the spoke has no way out. @public */
export const egressNoDefault = defineMessage({
  code: 'EGRESS_NO_DEFAULT',
  hop: 'egress',
  severity: 'error',
  title: 'The spoke has no way out',
  template: 'Route table {routeTable} of the nodes has no default route.',
  meaning:
    'Nodes cannot pull images or reach any service outside: new pods wait, running ones go on.',
  fix: 'Add a default route through the Transit Gateway to {routeTable}.',
  responsible: 'platform',
  effect: 'degrades',
  follows: ['SPOKE_RETURN_MISSING', 'TGW_ATTACH_STATE'],
  source: docs.url,
  remedies: ({ routeTable }, resource) =>
    awsRemedies({
      resource,
      values: [['routeTable', routeTable]],
      docs,
      remedies: () => [
        tgwRoutePatch({
          routeTable,
          destinations: ['0.0.0.0/0'],
          where: 'the spoke’s Terraform',
        }),
        { kind: 'docs', ...docs },
      ],
    }),
});

/** EGRESS_NAT_MISSING: the hub has no NAT for the spoke’s traffic. @public */
export const egressNatMissing = defineMessage({
  code: 'EGRESS_NAT_MISSING',
  hop: 'egress',
  severity: 'error',
  title: 'The hub has no NAT for the spoke’s traffic',
  template:
    'Route table {routeTable} of the attachment’s subnet {subnet} sends the default route to {goesTo}, not to a NAT gateway.',
  meaning:
    'Traffic of the spoke to the internet reaches the hub and ends there.',
  fix: 'Point the default route of {routeTable} to a NAT gateway.',
  responsible: 'platform',
  effect: 'degrades',
  source: docs.url,
  remedies: ({ routeTable, subnet }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['routeTable', routeTable],
        ['subnet', subnet],
      ],
      docs,
      remedies: () => [
        natGatewayPatch({ routeTable, near: subnet }),
        { kind: 'docs', ...docs },
      ],
    }),
});

/** EGRESS_RETURN_MISSING: answers from the internet do not find back to the spoke. @public */
export const egressReturnMissing = defineMessage({
  code: 'EGRESS_RETURN_MISSING',
  hop: 'egress',
  severity: 'error',
  title: 'Answers from the internet do not find back to the spoke',
  template:
    'Route table {routeTable} of the NAT gateway’s subnet has no route for {cidr} to the Transit Gateway.',
  meaning:
    'Requests of the spoke leave through the NAT gateway, and their answers stop there.',
  fix: 'Add a route for {cidr} to the Transit Gateway in {routeTable}.',
  responsible: 'platform',
  effect: 'degrades',
  follows: ['hub-route', 'CIDR_OVERLAP'],
  source: docs.url,
  remedies: ({ routeTable, cidr }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['routeTable', routeTable],
        ['cidrs', cidr],
      ],
      docs,
      remedies: () => [
        tgwRoutePatch({
          routeTable,
          destinations: cidr.split(', '),
          where: 'the hub’s Terraform',
        }),
        { kind: 'docs', ...docs },
      ],
    }),
});

/** EGRESS_NAT_AZ: zones share a NAT gateway. @public */
export const egressNatZone = defineMessage({
  code: 'EGRESS_NAT_AZ',
  hop: 'egress',
  severity: 'warning',
  title: 'Zones share a NAT gateway',
  template: 'Traffic of {zone} leaves through {natGateway} in {otherZone}.',
  meaning:
    'It costs traffic between zones, and one zone loses its way out with the other.',
  fix: 'Give {zone} a NAT gateway of its own beside {natGateway}.',
  responsible: 'platform',
  source: docs.url,
  fixNeeds: ['routeTable'],
  remedies: ({ zone }, resource, { routeTable = '' }) =>
    awsRemedies({
      resource,
      values: [
        ['zoneIds', zone],
        ['routeTable', routeTable],
      ],
      docs,
      remedies: () => [
        natGatewayPatch({ routeTable, near: zone }),
        { kind: 'docs', ...docs },
      ],
    }),
});
