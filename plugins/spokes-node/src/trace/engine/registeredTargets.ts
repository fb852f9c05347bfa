import { TraceTarget } from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';
import { combine } from '../inputs/combine';
import { perPort, TraceScope } from '../inputs/scope';

/** More than one looks at side by side; how many there are is told by the hop. */
const most = 24;

const ofPort = perPort<TraceTarget[]>(({ resolve }) => {
  const nodes = resolve('nodeInstances');
  const known = nodes.outcome === 'ok' ? nodes.value : [];
  return combine({ targets: resolve('targets') }, ({ targets }) => {
    const all = targets.map(({ id, port, state, reason }): TraceTarget => {
      const zone = known.find(({ ip }) => ip === id)?.subnet.zoneName;
      return {
        address: id,
        port,
        state,
        ...(reason && { reason }),
        ...(zone && { zone }),
      };
    });
    return {
      value: sortBy(
        all,
        ({ state }) => state === 'healthy',
        ({ zone }) => zone ?? '',
        ({ address }) => address,
      ).slice(0, most),
    };
  });
});

/** The targets that requests are sent to, each with the zone of the node behind it. */
export function registeredTargets(
  scope: TraceScope,
): TraceTarget[] | undefined {
  const found = ofPort(scope);
  return found.outcome === 'ok' ? found.value : undefined;
}
