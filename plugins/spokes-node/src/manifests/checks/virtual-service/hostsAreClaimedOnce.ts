import { virtualServiceHostConflict } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayReferences } from '../../../trace/istio/gatewayReferences';
import { fullHost } from '../../../trace/istio/fullHost';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { seeEachOther } from '../../../trace/istio/seeEachOther';
import { VirtualServiceManifest } from '../../schemas/virtualService';

/**
 * At a gateway several VirtualServices of one host are merged, in an order nobody can rely on; in the mesh only the oldest
 * counts, so there it cuts requests. `*` at a gateway is shared by whole teams and told apart by paths.
 */
export const hostsAreClaimedOnce = defineManifestCheck({
  id: 'virtual-service.hosts-are-claimed-once',
  description: 'One VirtualService speaks for a host at each place.',
  emits: [virtualServiceHostConflict],
  run(set, report) {
    const claims = new Map<string, VirtualServiceManifest[]>();
    for (const virtualService of set.virtualServices) {
      for (const claim of claimsOf(virtualService)) {
        const known = claims.get(claim);
        if (known) known.push(virtualService);
        else claims.set(claim, [virtualService]);
      }
    }
    for (const [claim, claimants] of claims) {
      if (claimants.length < 2) continue;
      const [place, host] = claim.split('\n');
      for (const one of claimants) {
        const other = claimants.find(
          candidate => candidate !== one && seeEachOther(one, candidate),
        );
        if (!other) continue;
        report(virtualServiceHostConflict, {
          on: one,
          args: {
            virtualService: nameOf(one),
            other: nameOf(other),
            host,
            gateway: place === 'mesh' ? 'the mesh' : `Gateway ${place}`,
          },
          at: ['spec', 'hosts'],
          severity: place === 'mesh' ? 'error' : 'warning',
        });
      }
    }
  },
});

function claimsOf(virtualService: VirtualServiceManifest): string[] {
  const { mesh, gateways } = gatewayReferences(virtualService);
  const places = [
    ...(mesh ? ['mesh'] : []),
    ...gateways.map(({ namespace, name }) => `${namespace}/${name}`),
  ];
  const { namespace } = virtualService.metadata;
  return [
    ...new Set(
      virtualService.spec.hosts.flatMap(text => {
        const full = fullHost(text, namespace);
        return places.map(place => `${place}\n${full}`);
      }),
    ),
  ];
}
