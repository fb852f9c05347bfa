import { routeWithoutTimeout } from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { gatewayReferences } from '../../../trace/istio/gatewayReferences';
import { defineManifestCheck } from '../../defineManifestCheck';

/** `0s` is a timeout, too: it says that there is none on purpose. */
const timeoutSchema = z.object({
  spec: z.object({
    http: z.array(z.object({ timeout: z.unknown().optional() })),
  }),
});

/** Once for a VirtualService: what one route lacks, the others mostly lack as well. */
export const requestsTimeOut = defineManifestCheck({
  id: 'virtual-service.requests-time-out',
  description: 'Routes from a gateway to an app have a timeout.',
  emits: [routeWithoutTimeout],
  run(set, report) {
    for (const virtualService of set.virtualServices) {
      if (gatewayReferences(virtualService).gateways.length === 0) continue;
      const written = timeoutSchema.safeParse(set.sourceOf(virtualService).raw);
      if (!written.success) continue;
      const { http } = written.data.spec;
      const index = virtualService.spec.http.findIndex(
        ({ route }, position) =>
          route.length > 0 && http[position]?.timeout === undefined,
      );
      if (index < 0) continue;
      report(routeWithoutTimeout, {
        on: virtualService,
        severity: 'info',
        args: {
          route: String(index + 1),
          virtualService: nameOf(virtualService),
        },
        at: ['spec', 'http', index],
      });
    }
  },
});
