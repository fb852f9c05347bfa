import { plaintextClientOfStrict } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { hasSidecar } from '../../istio/hasSidecar';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { deploymentOfPod } from '../deploymentOfPod';
import { kubeRef } from '../kubeRef';

/**
 * A pod without a sidecar sends plaintext, which a server under STRICT resets. Who calls whom is in no object of the
 * cluster, so only the calls that a Service declares are judged.
 */
export const callersSpeakMtls = defineCheck({
  id: 'peer-authentication.callers-speak-mtls',
  hop: 'peer-authentication',
  description:
    'Pods that call a Service that accepts only mTLS have a sidecar.',
  inputs: ['cluster', 'calls'],
  emits: [plaintextClientOfStrict],
  run({ cluster, calls }, report, from) {
    const refused = calls.filter(
      ({ fromPods, toPods, mtls }) =>
        mtls.mode === 'STRICT' &&
        toPods.some(hasSidecar) &&
        fromPods.some(pod => !hasSidecar(pod)),
    );
    for (const own of Object.values(
      groupBy(refused, ({ from: caller }) => nameOf(caller)),
    )) {
      const [{ from: caller, fromPods, mtls }] = own;
      const without = fromPods.filter(pod => !hasSidecar(pod));
      report(plaintextClientOfStrict, {
        effect: 'degrades',
        resource: kubeRef(cluster, 'Pod', without[0]),
        args: {
          client: nameOf(caller),
          services: own.map(({ to }) => nameOf(to)).join(' and '),
          pod: nameOf(without[0]),
          deployment: deploymentOfPod(without[0]),
          affected: String(without.length),
          total: String(fromPods.length),
          from: mtls.policy
            ? `PeerAuthentication ${nameOf(mtls.policy)}`
            : 'the mesh',
        },
        evidence: [
          {
            ...from.calls,
            subject: `pod ${nameOf(without[0])} of ${nameOf(caller)}`,
            observed: 'no sidecar',
            expected: 'istio-proxy',
          },
          ...own.map(call => ({
            ...from.calls,
            subject: `effective mTLS mode of ${nameOf(call.to)}`,
            observed: call.mtls.mode,
          })),
        ],
        share: {
          affected: refused.length,
          total: calls.length,
          of: 'declared calls',
        },
      });
    }
  },
});
