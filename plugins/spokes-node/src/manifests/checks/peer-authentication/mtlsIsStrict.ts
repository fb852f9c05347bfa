import {
  istioRootNamespace,
  mtlsNotStrict,
} from '@fitsync/backstage-plugin-spokes-common';
import { effectiveMtls } from '../../../trace/istio/effectiveMtls';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { policiesFor } from '../../lookup/policies';
import { workloadsBehind } from '../../lookup/workloads';

/** Judged where a policy among the objects decides; without one the mesh may have its own, unless the input is complete. */
export const mtlsIsStrict = defineManifestCheck({
  id: 'peer-authentication.mtls-is-strict',
  description: 'Services accept mTLS only.',
  emits: [mtlsNotStrict],
  run(set, report) {
    if (set.peerAuthentications.length === 0 && !set.complete) return;
    for (const service of set.services) {
      const { namespace } = service.metadata;
      const { selector } = service.spec;
      if (Object.keys(selector).length === 0) continue;
      const [pod] = workloadsBehind(set, service);
      const { mode, policy } = effectiveMtls({
        namespace,
        labels: pod?.metadata.labels ?? selector,
        policies: policiesFor(set, namespace),
        rootNamespace: istioRootNamespace,
      });
      if (mode === 'STRICT' || (!policy && !set.complete)) continue;
      report(mtlsNotStrict, {
        on: service,
        args: {
          service: nameOf(service),
          mode,
          from: policy ? `PeerAuthentication ${nameOf(policy)}` : 'the default',
        },
      });
    }
  },
});
