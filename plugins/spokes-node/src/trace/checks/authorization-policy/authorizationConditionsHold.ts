import { statusConditionFalse } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { falseConditions } from '../falseConditions';
import { enforcedPolicies } from './enforcedPolicies';

/** What istiod says of the policies that pods enforce; it does so only where it is told to write a status. */
export const authorizationConditionsHold = defineCheck({
  id: 'authorization-policy.conditions-hold',
  hop: 'authorization-policy',
  description:
    'Istiod reports nothing wrong with the AuthorizationPolicies that are enforced.',
  inputs: ['cluster', 'authorizationStops'],
  emits: [statusConditionFalse],
  run({ cluster, authorizationStops }, report, from) {
    for (const object of enforcedPolicies(authorizationStops)) {
      for (const said of falseConditions(
        cluster,
        'AuthorizationPolicy',
        object,
        from.authorizationStops,
      )) {
        report(statusConditionFalse, said);
      }
    }
  },
});
