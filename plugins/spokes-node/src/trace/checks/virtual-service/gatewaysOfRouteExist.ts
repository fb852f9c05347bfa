import { virtualServiceGatewayNotFound } from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { isGeneratedGateway } from '../../istio/isGeneratedGateway';
import { gatewaysByName, nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { nearestGateway } from './nearestGateway';

/** A name without a namespace is looked for in the namespace of the VirtualService. */
export const gatewaysOfRouteExist = defineCheck({
  id: 'virtual-service.gateways-exist',
  hop: 'virtual-service',
  description: 'The Gateways that the VirtualService names exist.',
  inputs: ['cluster', 'entry', 'gateways'],
  emits: [virtualServiceGatewayNotFound],
  run({ cluster, entry, gateways }, report, from) {
    const { virtualService, references } = entry.leading;
    const named = gatewaysByName(gateways);
    const wanted = references.gateways.map(
      ({ namespace, name }) => `${namespace}/${name}`,
    );
    const missing = wanted.filter(
      // What istiod makes for itself is in no list.
      name => !named.has(name) && !isGeneratedGateway(name),
    );
    if (missing.length === 0) return;
    report(virtualServiceGatewayNotFound, {
      // Through the others its routes still work.
      severity: missing.length < wanted.length ? 'warning' : 'error',
      resource: kubeRef(cluster, 'VirtualService', virtualService),
      args: {
        virtualService: nameOf(virtualService),
        gateway: missing.join(', '),
        existing: nearestGateway(
          gateways,
          virtualService.metadata.namespace,
          isTranslatedRoute(virtualService),
        ),
      },
      evidence: [
        {
          ...from.entry,
          subject: `gateways of VirtualService ${nameOf(virtualService)}`,
          observed: wanted.join(', '),
        },
        {
          ...from.gateways,
          subject: 'Gateways of the cluster',
          observed: gateways.map(nameOf).join(', ') || 'none',
          expected: missing.join(', '),
        },
      ],
    });
  },
});
