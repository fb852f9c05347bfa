import { statusConditionFalse } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { defineCheck } from '../defineCheck';
import { falseConditions } from '../falseConditions';

/** What istiod says of the routes to the Service; it does so only where it is told to write a status, and of HTTPRoutes always. */
export const conditionsHold = defineCheck({
  id: 'virtual-service.conditions-hold',
  hop: 'virtual-service',
  description:
    'Istiod reports nothing wrong with the VirtualServices that lead to the Service.',
  inputs: ['cluster', 'waysToService'],
  emits: [statusConditionFalse],
  run({ cluster, waysToService }, report, from) {
    for (const route of uniq(waysToService.map(way => way.virtualService))) {
      for (const said of falseConditions(
        cluster,
        'VirtualService',
        route,
        from.waysToService,
      )) {
        report(statusConditionFalse, said);
      }
    }
  },
});
