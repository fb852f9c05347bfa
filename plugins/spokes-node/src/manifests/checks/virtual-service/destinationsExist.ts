import {
  serviceNotExported,
  virtualServiceDestinationNotFound,
  virtualServicePortNotOnService,
  virtualServicePortRequired,
} from '@fitsync/backstage-plugin-spokes-common';
import { fullHost } from '../../../trace/istio/fullHost';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { destinationsOf } from '../../lookup/destinations';
import { findHost, suggestService } from '../../lookup/hosts';
import { ManifestSet } from '../../ManifestSet';
import { VirtualServiceManifest } from '../../schemas/virtualService';

/** A destination without a cluster in Envoy is 503; so is a port that the Service does not have. */
export const destinationsExist = defineManifestCheck({
  id: 'virtual-service.destinations-exist',
  description:
    'Routes send to Services that exist, are visible and have the port.',
  emits: [
    virtualServiceDestinationNotFound,
    virtualServicePortNotOnService,
    virtualServicePortRequired,
    serviceNotExported,
  ],
  run(set, report) {
    for (const virtualService of set.virtualServices) {
      const { namespace } = virtualService.metadata;
      const name = nameOf(virtualService);
      for (const { route, destination, at } of destinationsOf(virtualService)) {
        const found = findHost(set, destination.host, namespace);
        if (found.kind === 'absent') {
          report(virtualServiceDestinationNotFound, {
            on: virtualService,
            args: {
              route,
              virtualService: name,
              host: destination.host,
              resolved: found.resolved,
              suggestion: suggestService(set, destination.host, namespace),
            },
            at: [...at, 'host'],
          });
        }
        const hidden = hiddenFrom(set, virtualService, destination.host);
        if (hidden) {
          report(serviceNotExported, {
            on: virtualService,
            args: {
              virtualService: name,
              service: hidden.name,
              exportTo: hidden.exportTo.join(', '),
              namespace: hidden.namespace,
            },
            at: [...at, 'host'],
          });
        }
        if (found.kind !== 'service') continue;
        const { service } = found;
        const ports = service.spec.ports.map(({ port }) => port);
        const number = destination.port?.number;
        if (number === undefined) {
          if (ports.length < 2) continue;
          report(virtualServicePortRequired, {
            on: virtualService,
            args: {
              route,
              virtualService: name,
              service: nameOf(service),
              ports: ports.join(', '),
            },
            at,
          });
        } else if (ports.length > 0 && !ports.includes(number)) {
          report(virtualServicePortNotOnService, {
            on: virtualService,
            args: {
              route,
              virtualService: name,
              port: String(number),
              service: nameOf(service),
              ports: ports.join(', '),
              expected: String(ports[0]),
            },
            at: [...at, 'port', 'number'],
          });
        }
      }
    }
  },
});

/** Who follows the routes must see where they lead: the own namespace, or those that `exportTo` names in its place. */
function hiddenFrom(
  set: ManifestSet,
  { metadata, spec }: VirtualServiceManifest,
  host: string,
) {
  const { namespace } = metadata;
  const own = findHost(set, host, namespace);
  if (own.kind === 'hidden') return { ...own, namespace };
  const named = (spec.exportTo ?? []).filter(
    one => !['*', '.', '~', namespace].includes(one),
  );
  const complete = fullHost(host, namespace);
  for (const one of own.kind === 'absent' ? [] : named) {
    const found = findHost(set, complete, one);
    if (found.kind === 'hidden') return { ...found, namespace: one };
  }
  return undefined;
}
