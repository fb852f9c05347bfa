import {
  exportToNamespaceNotFound,
  ServiceEntry,
} from '@fitsync/backstage-plugin-spokes-common';
import { namespacesByName, nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

type Exported = Pick<ServiceEntry, 'metadata'> & {
  spec: { exportTo?: string[] };
};

/** Of the objects that the request meets: its VirtualService and the DestinationRules of its Service. */
export const exportsReachNamespaces = defineCheck({
  id: 'virtual-service.exports-reach-namespaces',
  hop: 'virtual-service',
  description:
    'The namespaces that the routes and rules are exported to exist.',
  inputs: ['cluster', 'entry', 'serviceDestinationRules', 'namespaces'],
  emits: [exportToNamespaceNotFound],
  run({ cluster, entry, serviceDestinationRules, namespaces }, report, from) {
    const known = namespacesByName(namespaces);
    const objects: [string, Exported][] = [
      ['VirtualService', entry.leading.virtualService],
      ...serviceDestinationRules.map((rule): [string, Exported] => [
        'DestinationRule',
        rule,
      ]),
    ];
    for (const [kind, object] of objects) {
      const exported = object.spec.exportTo ?? [];
      for (const [index, namespace] of exported.entries()) {
        if (['*', '.', '~'].includes(namespace) || known.has(namespace)) {
          continue;
        }
        report(exportToNamespaceNotFound, {
          resource: kubeRef(cluster, kind, object),
          args: { object: `${kind} ${nameOf(object)}`, namespace },
          // An empty list would export it to all.
          ...(exported.length > 1 && {
            forFix: { place: `/spec/exportTo/${index}` },
          }),
          evidence: [
            {
              ...from.namespaces,
              subject: `exportTo of ${kind} ${nameOf(object)}`,
              observed: namespace,
              expected: 'a namespace of the cluster',
            },
          ],
        });
      }
    }
  },
});
