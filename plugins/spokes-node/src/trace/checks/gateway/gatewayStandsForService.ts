import { gatewayServiceNotFound } from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedGateway } from '../../gatewayApi/TranslatedGateway';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A Gateway of the Gateway API is served by the pods of one Service: the one at its address, or the one that istiod makes. */
export const gatewayStandsForService = defineCheck({
  id: 'gateway.stands-for-service',
  hop: 'gateway',
  description:
    'The Service whose pods serve a Gateway of the Gateway API is there.',
  inputs: ['cluster', 'entry', 'services'],
  emits: [gatewayServiceNotFound],
  run({ cluster, entry: { gateway } }, report, from) {
    if (!isTranslatedGateway(gateway) || gateway.origin.isThere) return;
    const { object, service } = gateway.origin;
    report(gatewayServiceNotFound, {
      resource: kubeRef(cluster, 'Gateway', gateway),
      args: { gateway: nameOf(object), service },
      evidence: [
        {
          ...from.services,
          subject: `Services called ${service}`,
          observed: 'none',
          expected: 'one',
        },
      ],
    });
  },
});
