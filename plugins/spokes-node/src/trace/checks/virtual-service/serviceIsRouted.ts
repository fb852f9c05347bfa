import { virtualServiceNotBound } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { nearestGateway } from './nearestGateway';

/** Without a route that is bound to a Gateway nobody outside the mesh reaches the Service: the gateway answers 404. */
export const serviceIsRouted = defineCheck({
  id: 'virtual-service.service-is-routed',
  hop: 'virtual-service',
  description:
    'A VirtualService that is bound to a Gateway routes to the Service.',
  inputs: [
    ...(['cluster', 'exposure', 'service'] as const),
    ...(['waysToService', 'otherWays', 'gateways'] as const),
  ],
  emits: [virtualServiceNotBound],
  run(values, report, from) {
    const { cluster, exposure, service, waysToService, gateways } = values;
    const isBound = waysToService.some(
      ({ references }) => references.gateways.length > 0,
    );
    if (isBound) return;
    const [way] = waysToService;
    const names = uniq(
      waysToService.map(({ virtualService }) => nameOf(virtualService)),
    );
    report(virtualServiceNotBound, {
      resource: way
        ? kubeRef(cluster, 'VirtualService', way.virtualService)
        : kubeRef(cluster, 'Service', service),
      args: {
        service: nameOf(service),
        port: String(exposure.port),
        existing: nearestGateway(gateways, exposure.namespace),
        seen: way
          ? `${names.join(', ')} applies to the mesh only`
          : 'no VirtualService names it',
      },
      evidence: [
        {
          ...from.waysToService,
          subject: way
            ? `gateways of VirtualService ${names.join(', ')}`
            : `VirtualServices that route to ${nameOf(service)}`,
          observed: way
            ? (way.virtualService.spec.gateways ?? ['none']).join(', ')
            : 'none',
          expected: way ? 'a Gateway of the spoke' : 'at least one',
        },
      ],
    });
  },
});
