import { defineFault } from '../defineFault';
import { addRule } from './addRule';
import { undoAll } from './undoAll';

export const destinationRuleHostDuplicate = defineFault({
  id: 'dr-host-dup',
  code: 'DR_HOST_DUP',
  title: 'Two teams each wrote a DestinationRule for the app',
  inject(world, spoke) {
    return undoAll(
      addRule(world, spoke, 'limits', {
        trafficPolicy: { connectionPool: { tcp: { maxConnections: 100 } } },
      }),
      addRule(world, spoke, 'outliers', {
        trafficPolicy: { outlierDetection: { consecutive5xxErrors: 5 } },
      }),
    );
  },
});
