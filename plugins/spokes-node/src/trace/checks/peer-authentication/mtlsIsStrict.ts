import { mtlsNotStrict } from '@fitsync/backstage-plugin-spokes-common';
import { hasSidecar } from '../../istio/hasSidecar';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Anything but STRICT accepts plaintext from anyone in the cluster. */
export const mtlsIsStrict = defineCheck({
  id: 'peer-authentication.is-strict',
  hop: 'peer-authentication',
  description: 'The effective mTLS mode of the pods is STRICT.',
  inputs: ['cluster', 'service', 'servicePods', 'serviceMtls'],
  emits: [mtlsNotStrict],
  summary({ serviceMtls, servicePods }) {
    const sidecars = servicePods.filter(hasSidecar).length;
    return `${serviceMtls.mode} · ${sidecars} of ${servicePods.length} sidecars`;
  },
  summaryAlways: true,
  run({ cluster, service, serviceMtls }, report, from) {
    const { mode, policy } = serviceMtls;
    if (mode === 'STRICT') return;
    report(mtlsNotStrict, {
      resource: policy
        ? kubeRef(cluster, 'PeerAuthentication', policy)
        : kubeRef(cluster, 'Service', service),
      args: {
        service: nameOf(service),
        mode,
        from: policy
          ? `PeerAuthentication ${nameOf(policy)}`
          : 'the default, as no PeerAuthentication applies',
      },
      evidence: [
        {
          ...from.serviceMtls,
          subject: `effective mTLS mode of ${nameOf(service)}`,
          observed: mode,
          expected: 'STRICT',
        },
      ],
    });
  },
});
