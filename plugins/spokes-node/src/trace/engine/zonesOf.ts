import {
  ProbeAnswer,
  TraceZone,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';
import { faultOf } from '../checks/hub-route/hubRoutesToSpoke';
import { isOfApp } from '../checks/probe/requestsAreAnswered';
import { NlbSubnet } from '../inputs/aws/nlbSubnets';
import { combine } from '../inputs/combine';
import { perPort, TraceScope } from '../inputs/scope';

/** What was told of a zone. */
type Told = Pick<TraceZone, 'outcome' | 'because'>;

/** The zones of the load balancer, as far as every exposure on its port shares them, and their subnets in the same order. */
interface SharedZones {
  zones: TraceZone[];
  subnetIds: string[];
}

const ofPort = perPort<SharedZones>(scope =>
  combine({ subnets: scope.resolve('nlbSubnets') }, ({ subnets }) => {
    const sorted = sortBy(subnets, ({ subnet }) => subnet.zoneName);
    return {
      value: {
        zones: sorted.map(nlbSubnet => ({
          zone: nlbSubnet.subnet.zoneName,
          address: nlbSubnet.address,
          ...(inTheWay(scope, nlbSubnet) ?? counted(scope, nlbSubnet)),
        })),
        subnetIds: sorted.map(({ subnet }) => subnet.id),
      },
    };
  }),
);

/**
 * Each zone sends over its own subnet, route table and attachment, so each is judged on its own: by a request on trial,
 * else by what stands in its way, else by the targets that it counts as healthy.
 */
export function zonesOf(scope: TraceScope): TraceZone[] | undefined {
  const shared = ofPort(scope);
  if (shared.outcome !== 'ok') return undefined;
  const answers = scope.resolve('probeAnswers');
  const { zones, subnetIds } = shared.value;
  if (answers.outcome !== 'ok') return zones;
  return zones.map(({ zone, address, ...told }, at) => {
    const answer = answers.value.find(one => one.subnetId === subnetIds[at]);
    return { zone, address, ...((answer && toldBy(answer)) ?? told) };
  });
}

/** A proxy that answers in the app's place was reached; what becomes of the request there has nothing to do with a zone. */
function toldBy(answer: ProbeAnswer): Told | undefined {
  const { outcome, status } = answer;
  if (outcome === 'not-sent') return undefined;
  if (outcome !== 'answered') {
    return {
      outcome: 'lost',
      because: `a request on trial got no answer (${outcome})`,
    };
  }
  return {
    outcome: 'passes',
    because: `a request on trial was answered${
      isOfApp(answer) ? '' : ' by a proxy'
    }${status === undefined ? '' : `: ${status}`}`,
  };
}

function inTheWay(
  { resolve }: TraceScope,
  nlbSubnet: NlbSubnet,
): Told | undefined {
  const { subnet, routeTable } = nlbSubnet;
  const spokeVpc = resolve('spokeVpc');
  const isApart =
    spokeVpc.outcome === 'ok' && spokeVpc.value.id !== subnet.vpcId;
  if (!isApart) return undefined;

  const addresses = resolve('destinations');
  const isCutOff =
    addresses.outcome === 'ok' &&
    addresses.value.length > 0 &&
    addresses.value.every(address => faultOf(nlbSubnet, address) !== undefined);
  if (isCutOff) {
    return {
      outcome: 'lost',
      because: `${routeTable.id} leads to no target`,
    };
  }
  const zones = resolve('attachmentZones');
  return zones.outcome === 'ok' && !zones.value.hub.includes(subnet.zoneId)
    ? {
        outcome: 'lost',
        because: 'the hub’s Transit Gateway attachment has no subnet there',
      }
    : undefined;
}

function counted({ resolve }: TraceScope, { subnet }: NlbSubnet): Told {
  const counts = resolve('zoneCounts');
  const own =
    counts.outcome === 'ok'
      ? counts.value.find(({ zone }) => zone === subnet.zoneName)
      : undefined;
  if (!own) {
    return {
      outcome: 'unknown',
      because: 'healthy targets are not counted there',
    };
  }
  const { healthy } = own;
  return healthy === 0
    ? { outcome: 'lost', because: 'finds no healthy target' }
    : {
        outcome: 'passes',
        because: `finds ${healthy} healthy ${
          healthy === 1 ? 'target' : 'targets'
        }`,
      };
}
