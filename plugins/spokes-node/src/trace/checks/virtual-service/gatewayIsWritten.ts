import {
  VirtualService,
  virtualServiceInternalGateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { isEqual } from 'lodash';
import {
  gatewayReferences,
  GatewayReference,
  parseReference,
} from '../../istio/gatewayReferences';
import { isGeneratedGateway } from '../../istio/isGeneratedGateway';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** What istiod makes for itself from a Gateway of the Gateway API may be called otherwise tomorrow. */
export const gatewayIsWritten = defineCheck({
  id: 'virtual-service.gateway-is-written',
  hop: 'virtual-service',
  description:
    'The VirtualService names no Gateway that istiod generates from another object.',
  inputs: ['cluster', 'entry'],
  emits: [virtualServiceInternalGateway],
  run({ cluster, entry }, report, from) {
    const { virtualService, references } = entry.leading;
    for (const { namespace, name } of references.gateways) {
      if (!isGeneratedGateway(name)) continue;
      report(virtualServiceInternalGateway, {
        resource: kubeRef(cluster, 'VirtualService', virtualService),
        args: {
          virtualService: nameOf(virtualService),
          gateway: `${namespace}/${name}`,
        },
        forFix: { place: placeOf(virtualService, { namespace, name }) },
        evidence: [
          {
            ...from.entry,
            subject: `gateways of VirtualService ${nameOf(virtualService)}`,
            observed: `${namespace}/${name}`,
          },
        ],
      });
    }
  },
});

/** As a JSON pointer; absent where it is bound to nothing else that would stay. */
function placeOf(
  virtualService: VirtualService,
  reference: GatewayReference,
): string | undefined {
  const { metadata, spec } = virtualService;
  const stays = gatewayReferences(virtualService).gateways.some(
    ({ name }) => !isGeneratedGateway(name),
  );
  const index = (spec.gateways ?? []).findIndex(
    text =>
      text !== 'mesh' &&
      isEqual(parseReference(text, metadata.namespace), reference),
  );
  return stays && index >= 0 ? `/spec/gateways/${index}` : undefined;
}
