import { Alarm, SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findSpokeInput,
} from '@fitsync/backstage-plugin-spokes-node';
import { compact, sortBy, uniq } from 'lodash';
import { readOrNot } from './readOrNot';

const worstFirst: Alarm['state'][] = ['ALARM', 'INSUFFICIENT_DATA', 'OK'];

/** Alarms on the spoke's load balancer, those that are raised on top. */
export function describeAlarms(
  index: FactsIndex,
  spoke: string,
): SpokeView['alarms'] {
  return readOrNot(findSpokeInput(index, spoke, 'balancerAlarms'), alarms =>
    sortBy(
      alarms.map(({ name, state, since, actionsEnabled, watches }) => {
        const [targetGroup] = compact(watches.map(one => one.targetGroup));
        return {
          name,
          state,
          metric: uniq(watches.map(({ metric }) => metric)).join(' + '),
          // targetgroup/<name>/<id>
          ...(targetGroup && { targetGroup: targetGroup.split('/')[1] }),
          ...(since && { since }),
          tellsSomebody: actionsEnabled,
        };
      }),
      ({ state }) => worstFirst.indexOf(state),
      ({ name }) => name,
    ),
  );
}
