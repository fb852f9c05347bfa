import { statusConditionFalse } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { falseConditions } from '../falseConditions';

/** What istiod says of the DestinationRule that the gateway follows; it does so only where it is told to write a status. */
export const ruleConditionsHold = defineCheck({
  id: 'destination-rule.conditions-hold',
  hop: 'destination-rule',
  description:
    'Istiod reports nothing wrong with the DestinationRule of the Service.',
  inputs: ['cluster', 'destinationRule'],
  emits: [statusConditionFalse],
  run({ cluster, destinationRule }, report, from) {
    for (const said of falseConditions(
      cluster,
      'DestinationRule',
      destinationRule,
      from.destinationRule,
    )) {
      report(statusConditionFalse, said);
    }
  },
});
