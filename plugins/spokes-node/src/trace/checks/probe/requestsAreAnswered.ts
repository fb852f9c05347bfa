import {
  Message,
  ProbeAnswer,
  probeForbidden,
  probeNoBackend,
  probeNoHealthyUpstream,
  probeNoRoute,
  probeRefused,
  probeTimeout,
  probeTlsReset,
  probeUpstreamFailed,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

const byProxy = {
  'no-route': probeNoRoute,
  'no-backend': probeNoBackend,
  'no-healthy-upstream': probeNoHealthyUpstream,
  'upstream-failed': probeUpstreamFailed,
  denied: probeForbidden,
} as const satisfies Record<
  Exclude<ProbeAnswer['proxy'], 'redirect' | undefined>,
  Message
>;

/** How long a request on trial waits; also said in the finding. */
export const probeSeconds = 5;

/** An answer of the app is an answer, whatever its status: what stands before the app let the request through. */
export const requestsAreAnswered = defineCheck({
  id: 'probe.requests-are-answered',
  hop: 'probe',
  description:
    'The app answers a trial request through each address of the load balancer.',
  inputs: ['hubSite', 'loadBalancer', 'probeAnswers'],
  emits: [
    probeTimeout,
    probeRefused,
    probeNoRoute,
    probeNoBackend,
    probeUpstreamFailed,
    probeNoHealthyUpstream,
    probeForbidden,
    probeTlsReset,
  ],
  summary({ probeAnswers }) {
    const own = probeAnswers.filter(isOfApp);
    return own.length > 0
      ? `Answered ${own[0].status} through ${own.length} of ${probeAnswers.length} addresses`
      : 'Not answered by the app';
  },
  run({ hubSite, loadBalancer, probeAnswers }, report, from) {
    const failed = groupBy(
      probeAnswers.filter(one => !isOfApp(one) && isFailure(one)),
      ({ outcome, proxy }) => proxy ?? outcome,
    );
    for (const same of Object.values(failed)) {
      const [{ outcome, proxy, url, status }] = same;
      const address = same.map(one => one.address).join(', ');
      const shared = {
        resource: {
          kind: 'LoadBalancer',
          name: loadBalancer.arn,
          ...hubSite,
        },
        evidence: [
          {
            ...from.probeAnswers,
            subject: `${url} through ${address}`,
            observed: status === undefined ? outcome : String(status),
            expected: 'an answer of the app',
          },
        ],
        share: shareOf(same.length, probeAnswers.length, 'addresses'),
      };
      if (proxy && proxy !== 'redirect') {
        report(byProxy[proxy], {
          ...shared,
          args: { url, body: 'RBAC: access denied' },
        });
      } else if (outcome === 'timeout') {
        report(probeTimeout, {
          ...shared,
          args: { url, address, seconds: String(probeSeconds) },
        });
      } else if (outcome === 'refused') {
        report(probeRefused, { ...shared, args: { url, address } });
      } else {
        report(probeTlsReset, {
          ...shared,
          args: { host: new URL(url).hostname, address },
        });
      }
    }
  },
});

/** Whether the request got as far as the app. */
export function isOfApp({ outcome, proxy }: ProbeAnswer): boolean {
  return outcome === 'answered' && proxy === undefined;
}

/** A redirect is an answer, though not the app's; a request that was not sent is nothing at all. */
function isFailure({ outcome, proxy }: ProbeAnswer): boolean {
  return outcome !== 'not-sent' && proxy !== 'redirect';
}
