import {
  AwsFacts,
  NetworkParts,
  Observed,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findSpokeInput,
} from '@fitsync/backstage-plugin-spokes-node';
import { uniq } from 'lodash';

/** Parts of a network that cost something, and what could not be read of them. */
export interface FoundParts {
  parts: NetworkParts;
  /** Empty where everything was read. */
  unread: UnreadPart[];
}

interface UnreadPart {
  what: string;
  /** Account and region. */
  site: string;
}

type Owned = { vpcId: string; id: string; state: string };

/** What is billed for a spoke alone, and for the hub in front of it. */
export function networkParts(
  index: FactsIndex,
  spoke: string,
): { own: FoundParts; hub: FoundParts } | undefined {
  const facts = index.spokes.get(spoke)?.facts;
  if (!facts) return undefined;
  const balancers = findSpokeInput(index, spoke, 'loadBalancers');
  const vpc = findSpokeInput(index, spoke, 'spokeVpc');
  const nlbs = balancers.outcome === 'ok' ? balancers.value : [];
  const hubVpcs = uniq(nlbs.map(({ vpcId }) => vpcId));
  const named = new Set(nlbs.map(({ arn }) => balancerOf(arn)));
  const addresses = (facts.hub.networkInterfaces.value ?? []).flatMap(one =>
    one.publicIp && named.has(one.description.replace(/^ELB /, ''))
      ? [one.publicIp]
      : [],
  );
  const own = within(vpc.outcome === 'ok' ? [vpc.value.id] : [], facts.spoke);
  const hub = within(hubVpcs, facts.hub);
  const where = {
    spoke: `${facts.binding.account}/${facts.binding.region}`,
    hub: `${facts.binding.hub.account}/${facts.binding.hub.region}`,
  };
  return {
    own: {
      parts: {
        loadBalancers: nlbs.map(({ arn }) => arn),
        ...own,
        publicAddresses: [...addresses, ...own.natGateways],
      },
      unread: [
        ...missing('load balancers', where.hub, balancers.outcome),
        ...missing(
          'public addresses',
          where.hub,
          facts.hub.networkInterfaces.outcome,
        ),
        ...missing('VPCs', where.spoke, vpc.outcome),
        ...unreadOf(facts.spoke, where.spoke),
      ],
    },
    hub: {
      parts: {
        loadBalancers: [],
        ...hub,
        publicAddresses: hub.natGateways,
      },
      unread: unreadOf(facts.hub, where.hub),
    },
  };
}

function unreadOf(aws: AwsFacts, site: string): UnreadPart[] {
  return [
    ...missing(
      'Transit Gateway attachments',
      site,
      aws.transitGatewayVpcAttachments.outcome,
    ),
    ...missing('NAT gateways', site, aws.natGateways?.outcome),
  ];
}

function missing(
  what: string,
  site: string,
  outcome: string | undefined,
): UnreadPart[] {
  return outcome === 'ok' || outcome === 'absent' ? [] : [{ what, site }];
}

function within(
  vpcIds: string[],
  aws: Pick<AwsFacts, 'transitGatewayVpcAttachments' | 'natGateways'>,
) {
  const there = (read: Observed<Owned[]> | undefined) =>
    (read?.value ?? [])
      .filter(
        ({ vpcId, state }) => vpcIds.includes(vpcId) && state === 'available',
      )
      .map(({ id }) => id);
  return {
    attachments: there(aws.transitGatewayVpcAttachments),
    natGateways: there(aws.natGateways),
  };
}

/** `net/name/id`, as interfaces name the load balancer that they belong to. */
function balancerOf(arn: string): string {
  return arn.replace(/^.*:loadbalancer\//, '');
}
