import { exportToNamespaceNotFound } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { isAbsentNamespace } from '../../lookup/namespaces';

/** Judged where Namespaces are among the objects. */
export const exportsReachNamespaces = defineManifestCheck({
  id: 'any.exports-reach-namespaces',
  description: 'The namespaces in exportTo exist.',
  emits: [exportToNamespaceNotFound],
  run(set, report) {
    for (const object of [
      ...set.virtualServices,
      ...set.destinationRules,
      ...set.serviceEntries,
    ]) {
      (object.spec.exportTo ?? []).forEach((namespace, index) => {
        if (['*', '.', '~'].includes(namespace)) return;
        if (!isAbsentNamespace(set, namespace)) return;
        report(exportToNamespaceNotFound, {
          on: object,
          args: {
            object: `${set.sourceOf(object).kind} ${nameOf(object)}`,
            namespace,
          },
          at: ['spec', 'exportTo', index],
        });
      });
    }
  },
});
