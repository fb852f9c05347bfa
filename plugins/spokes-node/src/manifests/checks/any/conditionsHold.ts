import { statusConditionFalse } from '@fitsync/backstage-plugin-spokes-common';
import { defineManifestCheck } from '../../defineManifestCheck';
import { hopOfKind } from '../../lookup/hopOfKind';
import { negativeConditions } from '../../lookup/negativeConditions';

/** Files read from a cluster carry what the control plane wrote about each object. */
export const conditionsHold = defineManifestCheck({
  id: 'any.conditions-hold',
  description: 'The control plane says of no object that it is not in force.',
  emits: [statusConditionFalse],
  run(set, report) {
    for (const source of set.sources) {
      for (const { type, reason, at } of negativeConditions(set, source)) {
        report(statusConditionFalse, {
          on: source,
          args: {
            condition: type,
            object: `${source.kind} ${source.namespace}/${source.name}`,
            reason,
          },
          at,
          hop: hopOfKind[source.kind],
        });
      }
    }
  },
});
