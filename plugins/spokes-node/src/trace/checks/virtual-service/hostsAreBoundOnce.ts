import {
  VirtualService,
  virtualServiceHostConflict,
} from '@fitsync/backstage-plugin-spokes-common';
import { intersection, sortBy, uniq } from 'lodash';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import {
  GatewayReference,
  gatewayReferences,
} from '../../istio/gatewayReferences';
import { nameOf } from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

const shownOthers = 5;

const bindingKey = ({ namespace, name }: GatewayReference, host: string) =>
  `${namespace}/${name} ${host}`;

/** In order of their names. A fleet may bind thousands to one host, so no exposure looks at them all. */
const byBinding = perVersion((all: readonly VirtualService[]) => {
  const bound = new Map<string, VirtualService[]>();
  // HTTPRoutes of one host have an order of their own.
  const own = all.filter(one => !isTranslatedRoute(one));
  for (const one of sortBy(own, nameOf)) {
    const keys = gatewayReferences(one).gateways.flatMap(gateway =>
      one.spec.hosts.map(host => bindingKey(gateway, host)),
    );
    for (const key of uniq(keys)) {
      const list = bound.get(key);
      if (list) list.push(one);
      else bound.set(key, [one]);
    }
  }
  return bound;
});

/** The first others that bind a host of one to the same Gateway. */
function othersOf(
  own: VirtualService,
  bound: ReadonlyMap<string, readonly VirtualService[]>,
  reference: GatewayReference,
): VirtualService[] {
  const rivals = own.spec.hosts.map(host =>
    // One more than is shown, since the own one may be among them.
    (bound.get(bindingKey(reference, host)) ?? []).slice(0, shownOthers + 1),
  );
  const { namespace, name } = own.metadata;
  // Those of a single host are in order and there once already.
  const all =
    rivals.length === 1 ? rivals[0] : sortBy(uniq(rivals.flat()), nameOf);
  return all
    .filter(
      ({ metadata }) =>
        metadata.name !== name || metadata.namespace !== namespace,
    )
    .slice(0, shownOthers);
}

/** Several VirtualServices for one host of one Gateway are merged, in an order that nobody can rely on. Said of each, the first of the others for all. */
export const hostsAreBoundOnce = defineCheck({
  id: 'virtual-service.hosts-are-bound-once',
  hop: 'virtual-service',
  description:
    'No other VirtualService binds the host of the route to the same Gateway.',
  inputs: ['cluster', 'entry', 'virtualServices'],
  emits: [virtualServiceHostConflict],
  run({ cluster, entry, virtualServices }, report, from) {
    const { reference } = entry;
    const own = entry.leading.virtualService;
    if (isTranslatedRoute(own)) return;
    const others = othersOf(own, byBinding(virtualServices), reference);
    const [other] = others;
    if (!other) return;
    const rivals: [VirtualService, VirtualService[]][] = [
      [own, others],
      [other, [own]],
    ];
    for (const [one, its] of rivals) {
      report(virtualServiceHostConflict, {
        resource: kubeRef(cluster, 'VirtualService', one),
        args: {
          virtualService: nameOf(one),
          other: its.map(nameOf).join(', '),
          host: intersection(one.spec.hosts, its[0].spec.hosts).join(', '),
          gateway: `Gateway ${reference.namespace}/${reference.name}`,
        },
        evidence: its.map(rival => ({
          ...from.virtualServices,
          subject: `hosts of VirtualService ${nameOf(rival)}`,
          observed: rival.spec.hosts.join(', '),
        })),
      });
    }
  },
});
