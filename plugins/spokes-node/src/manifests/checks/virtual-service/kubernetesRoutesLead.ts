import {
  virtualServiceDestinationNotFound,
  virtualServicePortNotOnService,
  virtualServicePortRequired,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf, servicesByName } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { knowsServicesOf, suggestService } from '../../lookup/hosts';
import { backendsOf } from '../../lookup/kubernetesRoutes';
import { isPromisedService } from '../../lookup/promisedServices';

/** A backend that is not there is 500 for its part of the requests. */
export const kubernetesRoutesLead = defineManifestCheck({
  id: 'virtual-service.kubernetes-routes-lead',
  description:
    'Routes of the Gateway API send to Services that exist and have the port.',
  emits: [
    virtualServiceDestinationNotFound,
    virtualServicePortNotOnService,
    virtualServicePortRequired,
  ],
  run(set, report) {
    const services = servicesByName(set.services);
    for (const route of set.routes) {
      const virtualService = nameOf(route);
      for (const backend of backendsOf(route)) {
        const { namespace, name, port, rule, at } = backend;
        const key = `${namespace}/${name}`;
        const service = services.get(key);
        if (!service) {
          if (!knowsServicesOf(set, namespace)) continue;
          if (isPromisedService(set, backend)) continue;
          report(virtualServiceDestinationNotFound, {
            on: route,
            args: {
              route: rule,
              virtualService,
              host: name,
              resolved: `Service ${key}`,
              suggestion: suggestService(set, name, namespace),
            },
            at: [...at, 'name'],
          });
          continue;
        }
        const ports = service.spec.ports.map(one => one.port);
        const shared = {
          route: rule,
          virtualService,
          service: key,
          ports: ports.join(', '),
        };
        if (port === undefined) {
          report(virtualServicePortRequired, { on: route, args: shared, at });
        } else if (ports.length > 0 && !ports.includes(port)) {
          report(virtualServicePortNotOnService, {
            on: route,
            args: {
              ...shared,
              port: String(port),
              expected: String(ports[0]),
            },
            at: [...at, 'port'],
          });
        }
      }
    }
  },
});
