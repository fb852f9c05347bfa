import { gatewayApiTooOld } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** The first release with the version of the API that every supported Istio reads. */
const neededMajor = 1;

export const gatewayApiIsRecent = defineCheck({
  id: 'control-plane.gateway-api-is-recent',
  hop: 'control-plane',
  description: 'The Gateway API of the cluster is one that Istio processes.',
  inputs: ['cluster', 'gatewayApis'],
  emits: [gatewayApiTooOld],
  run({ cluster, gatewayApis }, report, from) {
    for (const { metadata, bundleVersion } of gatewayApis) {
      const [, major] = /^v(\d+)\./.exec(bundleVersion ?? '') ?? [];
      if (!bundleVersion || !major || Number(major) >= neededMajor) continue;
      report(gatewayApiTooOld, {
        resource: {
          kind: 'CustomResourceDefinition',
          name: metadata.name,
          cluster,
        },
        args: { crd: metadata.name, version: bundleVersion, needed: 'v1.0.0' },
        evidence: [
          {
            ...from.gatewayApis,
            subject: `bundle version of ${metadata.name}`,
            observed: bundleVersion,
            expected: 'v1.0.0 or newer',
          },
        ],
      });
    }
  },
});
