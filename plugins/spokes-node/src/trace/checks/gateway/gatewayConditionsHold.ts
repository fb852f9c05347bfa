import { statusConditionFalse } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { falseConditions } from '../falseConditions';

/** What istiod says of the Gateway; of one of the Gateway API, of its listener too. */
export const gatewayConditionsHold = defineCheck({
  id: 'gateway.conditions-hold',
  hop: 'gateway',
  description: 'Istiod reports nothing wrong with the Gateway of the route.',
  inputs: ['cluster', 'entry'],
  emits: [statusConditionFalse],
  run({ cluster, entry: { gateway } }, report, from) {
    for (const object of gateway ? [gateway] : []) {
      for (const said of falseConditions(
        cluster,
        'Gateway',
        object,
        from.entry,
      )) {
        report(statusConditionFalse, said);
      }
    }
  },
});
