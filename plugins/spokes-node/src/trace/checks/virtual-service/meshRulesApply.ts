import {
  VirtualService,
  virtualServiceIgnoredAtIngress,
} from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
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
      forFix: {
        ...(!isTranslatedRoute(virtualService) &&
          route.holder === virtualService &&
          route.route.route.length === 1 && {
            place: `/spec/http/${virtualService.spec.http.indexOf(
              route.route,
            )}/route`,
          }),
        port: destination.port?.number?.toString(),
        split: splitOf(other, host),
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

/** The versions that a rule for every request spreads over, as `stable 90, next 10`; absent where it says more than that. */
function splitOf(
  { metadata, spec: { http } }: VirtualService,
  host: string,
): string | undefined {
  const [{ match = [], rewrite, redirect, route }, ...others] = http;
  const isPlain =
    others.length === 0 &&
    match.length === 0 &&
    !rewrite &&
    !redirect &&
    route.every(
      ({ destination }) =>
        destination.subset !== undefined &&
        fullHost(destination.host, metadata.namespace) === host,
    );
  if (!isPlain || route.length === 0) return undefined;
  return route
    .map(({ destination: { subset }, weight }) =>
      weight === undefined ? subset : `${subset} ${weight}`,
    )
    .join(', ');
}
