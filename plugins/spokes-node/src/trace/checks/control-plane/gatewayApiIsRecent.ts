import { gatewayApiTooOld } from '@fitsync/backstage-plugin-spokes-common';
import { neededGatewayApi } from '../../istio/neededGatewayApi';
import { defineCheck } from '../defineCheck';

export const gatewayApiIsRecent = defineCheck({
  id: 'control-plane.gateway-api-is-recent',
  hop: 'control-plane',
  description: 'The Gateway API of the cluster is one that Istio processes.',
  inputs: ['cluster', 'gatewayApis'],
  emits: [gatewayApiTooOld],
  run({ cluster, gatewayApis }, report, from) {
    for (const { metadata, bundleVersion } of gatewayApis) {
      const needed = neededGatewayApi(metadata.name, bundleVersion);
      if (bundleVersion === undefined || needed === undefined) continue;
      report(gatewayApiTooOld, {
        resource: {
          kind: 'CustomResourceDefinition',
          name: metadata.name,
          cluster,
        },
        args: { crd: metadata.name, version: bundleVersion, needed },
        evidence: [
          {
            ...from.gatewayApis,
            subject: `bundle version of ${metadata.name}`,
            observed: bundleVersion,
            expected: `${needed} or newer`,
          },
        ],
      });
    }
  },
});
