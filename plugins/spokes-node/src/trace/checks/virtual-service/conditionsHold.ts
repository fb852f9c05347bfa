import { statusConditionFalse } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** What istiod says of the routes to the Service; it does so only where it is told to write a status. */
export const conditionsHold = defineCheck({
  id: 'virtual-service.conditions-hold',
  hop: 'virtual-service',
  description:
    'No VirtualService that leads to the Service has a negative condition of istiod.',
  inputs: ['cluster', 'waysToService'],
  emits: [statusConditionFalse],
  run({ cluster, waysToService }, report, from) {
    for (const route of uniq(waysToService.map(way => way.virtualService))) {
      const object = `VirtualService ${nameOf(route)}`;
      for (const { type, status, reason } of route.status?.conditions ?? []) {
        if (status !== 'False') continue;
        report(statusConditionFalse, {
          resource: kubeRef(cluster, 'VirtualService', route),
          args: {
            condition: type,
            object,
            reason: reason ?? 'no reason given',
          },
          evidence: [
            {
              ...from.waysToService,
              subject: `condition ${type} of ${object}`,
              observed: status,
              expected: 'True',
            },
          ],
        });
      }
    }
  },
});
