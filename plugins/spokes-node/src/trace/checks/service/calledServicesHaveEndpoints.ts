import { noReadyEndpoint } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { isReadyPod } from '../../kubernetes/isReadyPod';
import { deploymentsByService, nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { workloadName } from './workloadName';

/** The page still comes while a Service behind it is gone, but what that adds to it is missing. */
export const calledServicesHaveEndpoints = defineCheck({
  id: 'service.called-services-have-endpoints',
  hop: 'service',
  description:
    'The Services that are called behind the exposure have endpoints.',
  inputs: ['cluster', 'calls', 'deployments'],
  emits: [noReadyEndpoint],
  run({ cluster, calls, deployments }, report, from) {
    const called = uniqBy(calls, ({ to }) => to);
    const silent = called.filter(({ toEndpoints }) => toEndpoints.length === 0);
    for (const { from: caller, to, toPods } of silent) {
      report(noReadyEndpoint, {
        effect: 'degrades',
        resource: kubeRef(cluster, 'Service', to),
        args: {
          service: nameOf(to),
          workload: workloadName(to, deploymentsByService(deployments)(to)),
          ready: String(toPods.filter(isReadyPod).length),
          total: String(toPods.length),
        },
        evidence: [
          {
            ...from.calls,
            subject: `ready endpoints of Service ${nameOf(to)}, which ${nameOf(
              caller,
            )} calls`,
            observed: '0',
            expected: 'at least 1',
          },
        ],
        share: {
          affected: silent.length,
          total: called.length,
          of: 'called services',
        },
      });
    }
  },
});
