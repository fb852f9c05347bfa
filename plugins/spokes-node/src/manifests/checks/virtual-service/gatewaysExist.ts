import {
  virtualServiceGatewayNotFound,
  virtualServiceInternalGateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { parseReference } from '../../../trace/istio/gatewayReferences';
import { isGeneratedGateway } from '../../../trace/istio/isGeneratedGateway';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { writtenGateways } from '../../lookup/writtenGateways';

/** A Gateway that is named and not there is a fault in any input: whoever checks a route checks its Gateway with it. */
export const gatewaysExist = defineManifestCheck({
  id: 'virtual-service.gateways-exist',
  description: 'The Gateways that a VirtualService names exist.',
  emits: [virtualServiceGatewayNotFound, virtualServiceInternalGateway],
  run(set, report) {
    const known = new Set(
      [...set.gateways, ...set.kubernetesGateways].map(nameOf),
    );
    const existing = set.gateways.map(nameOf);
    for (const virtualService of set.virtualServices) {
      const { namespace } = virtualService.metadata;
      for (const { name, at } of writtenGateways(virtualService)) {
        const gateway = parseReference(name, namespace);
        const key = `${gateway.namespace}/${gateway.name}`;
        if (isGeneratedGateway(gateway.name)) {
          report(virtualServiceInternalGateway, {
            on: virtualService,
            args: { virtualService: nameOf(virtualService), gateway: key },
            at,
          });
        } else if (!known.has(key)) {
          report(virtualServiceGatewayNotFound, {
            on: virtualService,
            args: {
              virtualService: nameOf(virtualService),
              gateway: key,
              existing:
                existing.find(one => one.startsWith(`${namespace}/`)) ??
                existing[0] ??
                'none is given',
            },
            at,
          });
        }
      }
    }
  },
});
