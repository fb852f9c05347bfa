import {
  istioRootNamespace,
  plaintextClientOfStrict,
} from '@fitsync/backstage-plugin-spokes-common';
import { declaredCalls } from '../../../trace/inputs/kubernetes/calls';
import { effectiveMtls } from '../../../trace/istio/effectiveMtls';
import { nameOf, servicesByName } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { policiesFor } from '../../lookup/policies';
import { sidecarOf } from '../../lookup/sidecarOf';
import { workloadsBehind } from '../../lookup/workloads';

/** Who calls whom is in no object, so only the calls that a Service declares are judged (`fitsync.io/calls`). */
export const callersSpeakMtls = defineManifestCheck({
  id: 'peer-authentication.callers-speak-mtls',
  description: 'Who calls a Service that accepts mTLS only has a sidecar.',
  emits: [plaintextClientOfStrict],
  run(set, report) {
    const services = servicesByName(set.services);
    for (const caller of set.services) {
      const pods = workloadsBehind(set, caller);
      const without = pods.filter(pod => sidecarOf(set, pod) === 'refused');
      if (without.length === 0) continue;
      for (const name of declaredCalls(caller)) {
        const called = services.get(name);
        if (!called || called === caller) continue;
        const [server] = workloadsBehind(set, called as typeof caller);
        const { mode, policy } = effectiveMtls({
          namespace: called.metadata.namespace,
          labels: server?.metadata.labels ?? called.spec.selector,
          policies: policiesFor(set, called.metadata.namespace),
          rootNamespace: istioRootNamespace,
        });
        if (mode !== 'STRICT' || !policy) continue;
        if (server && sidecarOf(set, server) !== 'there') continue;
        report(plaintextClientOfStrict, {
          on: without[0],
          args: {
            client: nameOf(caller),
            services: nameOf(called),
            from: `PeerAuthentication ${nameOf(policy)}`,
            affected: String(without.length),
            total: String(pods.length),
            pod: nameOf(without[0]),
            deployment: nameOf(without[0]),
          },
        });
      }
    }
  },
});
