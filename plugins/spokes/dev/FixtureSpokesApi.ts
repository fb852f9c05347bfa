import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  AvailabilityQuestion,
  ChangePreviewQuestion,
  CidrQuestion,
  EntityCallers,
  EntityIngress,
  FleetOverview,
  HistoryQuestion,
  HopCheck,
  HopResult,
  MuteQuestion,
  OverviewQuestion,
  Preview,
  SpokesApi,
  SpokeView,
} from '@fitsync/backstage-plugin-spokes-common';
import { seenAt } from '../src/graph/seenAt';
import { buildCallers, callEdge } from '../src/testing/callers';
import { fixtures } from '../src/testing/fixtures';
import { answerHistory, histories } from '../src/testing/histories';
import {
  addressPlan,
  exposureOptions,
  hubOptions,
} from '../src/testing/hubOptions';
import {
  addresses,
  largeOverview,
  overviews,
  tracedPage,
} from '../src/testing/overviews';
import { ownCauses } from '../src/testing/ownCauses';
import { previews } from '../src/testing/previews';
import { spokeViews } from '../src/testing/spokeViews';
import { spokeOptions } from '../src/testing/spokeOptions';

/** States that no answer stands for. */
export const otherStates = ['loading', 'failed', 'denied', 'notRefreshed'];

/** Answers from fixtures, by the entity's name. For the dev harness only. */
export class FixtureSpokesApi implements SpokesApi {
  #readOnce = false;

  async getIngress(entityRef: string): Promise<EntityIngress> {
    const { name } = parseEntityRef(entityRef);
    if (name === 'loading') return new Promise(() => {});
    if (name === 'denied') throw await refusal(403, 'NotAllowedError', 'no');
    if (name === 'failed' || (name === 'notrefreshed' && this.#readOnce)) {
      throw await refusal(503, 'ServiceUnavailableError', 'the backend starts');
    }
    if (name === 'notrefreshed') {
      this.#readOnce = true;
      return { ...fixtures.clear, refreshSeconds: 2 };
    }
    const found = Object.entries(fixtures).find(
      ([key]) => key.toLocaleLowerCase('en-US') === name,
    );
    if (!found) throw new Error(`No fixture is called ${name}`);
    return { ...withChecks(found[1]), entityRef };
  }

  async refresh() {
    return { status: 'limited' as const, nextReadInSeconds: 20 };
  }

  async getCallers(entityRef: string): Promise<EntityCallers> {
    const { exposures } = buildCallers({
      callers: [
        callEdge('istio-ingressgateway', {
          workload: { namespace: 'istio-system' },
          evidence: 'routed',
        }),
        callEdge('legacy', {
          workload: { services: [], sidecars: 0 },
          evidence: 'may-call',
          outcome: 'refused',
          mtls: {
            outcome: 'refused',
            mode: 'STRICT',
            because: 'PeerAuthentication default/default demands mTLS',
          },
        }),
      ],
      callees: [callEdge('reviews'), callEdge('details')],
    });
    return { entityRef, exposures };
  }

  async getFixes(entityRef: string) {
    return { entityRef, items: [] };
  }

  async getHistory(entityRef: string, question: HistoryQuestion = {}) {
    const { name } = parseEntityRef(entityRef);
    if (name === 'notrefreshed')
      throw await refusal(503, 'ServiceUnavailableError', 'the backend starts');
    if (name === 'https') return { items: [] };
    return answerHistory(question);
  }

  async listTransitions() {
    return histories.newest;
  }

  async listSpokes() {
    return spokeOptions;
  }

  async getOverview({ search }: OverviewQuestion = {}) {
    if (search === 'loading') return new Promise<FleetOverview>(() => {});
    if (search === 'denied') throw await refusal(403, 'NotAllowedError', 'no');
    if (search === 'failed') {
      throw await refusal(503, 'ServiceUnavailableError', 'the backend starts');
    }
    if (search === 'calm') return overviews.calm;
    if (search === 'empty') return overviews.empty;
    if (search === 'large') return largeOverview(200);
    return overviews.troubled;
  }

  async getOwnCauses() {
    return ownCauses.troubled;
  }

  async listTraced() {
    return tracedPage;
  }

  async muteSpoke(spoke: string, { until, reason }: MuteQuestion) {
    return { spoke, muted: { until, reason, by: 'user:default/guest' } };
  }

  async unmuteSpoke(spoke: string) {
    return { spoke };
  }

  async getAddresses() {
    return addresses;
  }

  async getSpoke(spoke: string) {
    if (spoke === 'loading') return new Promise<SpokeView>(() => {});
    if (spoke === 'denied') throw await refusal(403, 'NotAllowedError', 'no');
    if (spoke === 'failed') {
      throw await refusal(503, 'ServiceUnavailableError', 'the backend starts');
    }
    const found = Object.entries(spokeViews).find(([name]) => name === spoke);
    return found ? { ...found[1], spoke } : spokeViews.clear;
  }

  async listSpokeExposures(spoke: string) {
    return spoke === 'building' ? { items: [], matching: 0 } : tracedPage;
  }

  async listHubs() {
    return hubOptions;
  }

  async listExposures() {
    return exposureOptions;
  }

  async nextCidr({ hub }: CidrQuestion) {
    if (hub === 'unread')
      return {
        ...addressPlan,
        unread: ['the VPCs of 222222222222, us-east-2'],
      };
    if (hub === 'denied') throw await refusal(403, 'NotAllowedError', 'no');
    return addressPlan;
  }

  async checkAvailability({ path, service, host }: AvailabilityQuestion) {
    const free = path !== '/taken';
    const hostFree = host !== 'taken.example.com';
    return {
      ...(host && {
        host: {
          free: hostFree,
          message: hostFree
            ? `No one else holds ${host}.`
            : `${host} is served by web/front on fitsync-stage-spoke; ask group:default/web.`,
        },
      }),
      name: { free: true, message: `The name ${service} is free.` },
      path: {
        free,
        message: free
          ? `${path} is free.`
          : `${path} is taken; ask group:default/shop.`,
      },
    };
  }

  async preview(question: ChangePreviewQuestion) {
    const { values, handEdited } = question;
    switch (values.name) {
      case 'refused':
        throw await refusal(409, 'ConflictError', 'the path /cart is taken');
      case 'denied':
        throw await refusal(
          403,
          'NotAllowedError',
          'group:default/shop owns it',
        );
      case 'loading':
        return new Promise<Preview>(() => {});
      case 'handEdited':
        return handEdited ? previews.chosen : previews.handEdited;
      case 'conflicts':
        return previews.conflicts;
      case 'many':
        return previews.many;
      case 'unchanged':
        return previews.unchanged;
      default:
        return previews.ready;
    }
  }

  async getStatus() {
    return { configured: true, message: '', sources: [] };
  }
}

async function refusal(status: number, name: string, message: string) {
  const body = { error: { name, message }, response: { statusCode: status } };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }),
  );
}

/** With a check for every hop, as the backend gives them to who asks. */
function withChecks(ingress: EntityIngress): EntityIngress {
  return {
    ...ingress,
    exposures: ingress.exposures.map(view =>
      view.status === 'traced'
        ? {
            ...view,
            trace: {
              ...view.trace,
              hops: view.trace.hops.map(hop => ({
                ...hop,
                checks: hop.status === 'pass' ? checksOf(hop) : [],
              })),
            },
          }
        : view,
    ),
  };
}

function checksOf(hop: HopResult): HopCheck[] {
  const { observedAt } = hop;
  const source = 'ec2:DescribeRouteTables, ec2:DescribeSubnets';
  return [
    {
      rule: 'The table that serves each subnet leads to every target.',
      status: 'pass',
      found: seenAt(hop) || 'Route to the spoke in 2 zones',
      source,
      observedAt,
    },
    {
      rule: 'What stands here leads every request on to the next hop.',
      status: 'pass',
      found: '',
      source: `${source}, ec2:DescribeTransitGatewayVpcAttachments`,
      observedAt,
    },
    {
      rule: 'The certificate that is shown is in date.',
      status: 'skipped',
      found: 'Not judged: no certificate is involved',
      source: '',
      observedAt,
    },
  ];
}
