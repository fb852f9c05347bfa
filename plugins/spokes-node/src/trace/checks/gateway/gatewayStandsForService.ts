import {
  gatewayServiceNotFound,
  KubernetesGateway,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedGateway } from '../../gatewayApi/TranslatedGateway';
import { fqdnOf } from '../../istio/resolveHost';
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
  run({ cluster, entry: { gateway }, services }, report, from) {
    if (!isTranslatedGateway(gateway) || gateway.origin.isThere) return;
    const { object, service } = gateway.origin;
    report(gatewayServiceNotFound, {
      resource: kubeRef(cluster, 'Gateway', gateway),
      args: { gateway: nameOf(object), service },
      forFix: fixOf(object, services),
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

/** Where the address stands, and the one ingress gateway that it can mean: with several nobody can tell. */
function fixOf(
  { spec: { addresses } }: KubernetesGateway,
  services: readonly Service[],
) {
  const index = addresses.findIndex(({ type }) => type === 'Hostname');
  const [ingress, ...others] = services.filter(isIngress);
  return index >= 0 && ingress && others.length === 0
    ? {
        place: `/spec/addresses/${index}/value`,
        ingress: fqdnOf(ingress.metadata),
      }
    : undefined;
}

/** The label is what Istio's own gateways are selected by. */
function isIngress({ spec: { selector, ports } }: Service): boolean {
  return (
    selector?.istio !== undefined &&
    ports.some(({ nodePort }) => nodePort !== undefined)
  );
}
