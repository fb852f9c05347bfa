import {
  VirtualService,
  virtualServiceIgnoredAtIngress,
} from '@fitsync/backstage-plugin-spokes-common';
import { fullHost } from '../../istio/fullHost';
import { gatewayReferences } from '../../istio/gatewayReferences';
import { splitsTraffic } from '../../istio/splitsTraffic';
import { nameOf } from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** VirtualServices of the mesh alone that split or rewrite traffic, by the complete host. */
const splittingByHost = perVersion((all: readonly VirtualService[]) => {
  const byHost = new Map<string, VirtualService>();
  for (const one of all) {
    const { mesh, gateways } = gatewayReferences(one);
    if (!mesh || gateways.length > 0 || !splitsTraffic(one)) continue;
    for (const host of one.spec.hosts) {
      byHost.set(fullHost(host, one.metadata.namespace), one);
    }
  }
  return byHost;
});

/** A gateway applies the routes bound to it, and no second VirtualService after them. */
export const meshRulesApply = defineCheck({
  id: 'virtual-service.mesh-rules-apply',
  hop: 'virtual-service',
  description:
    'Requests from the gateway are split between versions as those within the mesh are.',
  inputs: ['cluster', 'entry', 'virtualServices'],
  emits: [virtualServiceIgnoredAtIngress],
  run({ cluster, entry, virtualServices }, report, from) {
    const { destination, virtualService, route } = entry.leading;
    if (destination.subset) return;
    const { namespace } = route.holder.metadata;
    const host = fullHost(destination.host, namespace);
    const other = splittingByHost(virtualServices).get(host);
    if (!other) return;
    report(virtualServiceIgnoredAtIngress, {
      resource: kubeRef(cluster, 'VirtualService', virtualService),
      args: {
        virtualService: nameOf(virtualService),
        host: destination.host,
        other: nameOf(other),
      },
      evidence: [
        {
          ...from.virtualServices,
          subject: `gateways of VirtualService ${nameOf(other)}`,
          observed: 'mesh',
          expected: `${entry.reference.namespace}/${entry.reference.name}`,
        },
      ],
    });
  },
});
