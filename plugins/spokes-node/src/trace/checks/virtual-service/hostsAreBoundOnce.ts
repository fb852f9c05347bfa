import { virtualServiceHostConflict } from '@fitsync/backstage-plugin-spokes-common';
import { intersection, isEqual } from 'lodash';
import { gatewayReferences } from '../../istio/gatewayReferences';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Several VirtualServices for one host of one Gateway are merged, in an order that nobody can rely on. */
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
    const others = virtualServices
      .filter(
        other =>
          nameOf(other) !== nameOf(own) &&
          intersection(own.spec.hosts, other.spec.hosts).length > 0 &&
          gatewayReferences(other).gateways.some(one =>
            isEqual(one, reference),
          ),
      )
      .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    const [other] = others;
    if (!other) return;
    report(virtualServiceHostConflict, {
      resource: kubeRef(cluster, 'VirtualService', own),
      args: {
        virtualService: nameOf(own),
        other: others.map(nameOf).join(', '),
        host: intersection(own.spec.hosts, other.spec.hosts).join(', '),
        gateway: `Gateway ${reference.namespace}/${reference.name}`,
      },
      evidence: others.slice(0, 5).map(one => ({
        ...from.virtualServices,
        subject: `hosts of VirtualService ${nameOf(one)}`,
        observed: one.spec.hosts.join(', '),
      })),
    });
  },
});
