import { virtualServiceDelegateNotFound } from '@fitsync/backstage-plugin-spokes-common';
import { isExportedTo } from '../../../trace/istio/isExportedTo';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { canaries } from '../../lookup/canaries';

/** A route without its delegate has no destination. */
export const delegatesExist = defineManifestCheck({
  id: 'virtual-service.delegates-exist',
  description: 'The VirtualServices that routes delegate to exist.',
  emits: [virtualServiceDelegateNotFound],
  run(set, report) {
    const known = new Map(set.virtualServices.map(one => [nameOf(one), one]));
    const promised = new Set(
      canaries(set.sources).map(
        one => `${one.namespace}/${one.virtualService}`,
      ),
    );
    for (const virtualService of set.virtualServices) {
      const own = virtualService.metadata.namespace;
      virtualService.spec.http.forEach(({ name, delegate }, index) => {
        if (!delegate?.name) return;
        const key = `${delegate.namespace ?? own}/${delegate.name}`;
        const found = known.get(key);
        if (
          found &&
          isExportedTo(found.spec.exportTo, found.metadata.namespace, own)
        ) {
          return;
        }
        if (!found && promised.has(key)) return;
        report(virtualServiceDelegateNotFound, {
          on: virtualService,
          args: {
            route: name ?? String(index + 1),
            virtualService: nameOf(virtualService),
            delegate: key,
          },
          at: ['spec', 'http', index, 'delegate'],
        });
      });
    }
  },
});
