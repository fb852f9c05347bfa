import { gatewayApiTooOld } from '@fitsync/backstage-plugin-spokes-common';
import { neededGatewayApi } from '../../../trace/istio/neededGatewayApi';
import { defineManifestCheck } from '../../defineManifestCheck';

const annotation = 'gateway.networking.k8s.io/bundle-version';
const group = '.gateway.networking.k8s.io';

export const gatewayApiIsRecent = defineManifestCheck({
  id: 'control-plane.gateway-api-is-recent',
  description: 'The Gateway API is one that Istio processes.',
  emits: [gatewayApiTooOld],
  run(set, report) {
    for (const definition of set.customResourceDefinitions) {
      const { name, annotations } = definition.metadata;
      const version = annotations[annotation];
      if (!name.endsWith(group) || version === undefined) continue;
      const needed = neededGatewayApi(name, version);
      if (needed === undefined) continue;
      report(gatewayApiTooOld, {
        on: definition,
        args: { crd: name, version, needed },
        at: ['metadata', 'annotations', annotation],
      });
    }
  },
});
