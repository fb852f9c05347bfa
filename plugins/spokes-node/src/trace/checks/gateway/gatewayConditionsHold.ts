import { statusConditionFalse } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { falseConditions } from '../falseConditions';

/** What istiod says of the Gateway; of one of the Gateway API, of its listener too. */
export const gatewayConditionsHold = defineCheck({
  id: 'gateway.conditions-hold',
  hop: 'gateway',
  description: 'The Gateway of the route has no negative condition of istiod.',
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
