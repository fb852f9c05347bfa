import { statusConditionFalse } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { falseConditions } from '../falseConditions';

/** What istiod says of the policy that decides; it does so only where it is told to write a status. */
export const policyConditionsHold = defineCheck({
  id: 'peer-authentication.conditions-hold',
  hop: 'peer-authentication',
  description:
    'Istiod reports nothing wrong with the PeerAuthentication that decides.',
  inputs: ['cluster', 'serviceMtls'],
  emits: [statusConditionFalse],
  run({ cluster, serviceMtls: { policy } }, report, from) {
    for (const object of policy ? [policy] : []) {
      for (const said of falseConditions(
        cluster,
        'PeerAuthentication',
        object,
        from.serviceMtls,
      )) {
        report(statusConditionFalse, said);
      }
    }
  },
});
