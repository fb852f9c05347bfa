import { defineFault } from '../defineFault';
import { addRule } from './addRule';

export const destinationRuleUnverified = defineFault({
  id: 'dr-tls-unverified',
  code: 'DR_TLS_UNVERIFIED',
  title: 'Callers of the admin port take any certificate',
  inject(world, spoke) {
    return addRule(world, spoke, 'admin', {
      trafficPolicy: {
        portLevelSettings: [
          { port: { number: 8443 }, tls: { mode: 'SIMPLE' } },
        ],
      },
    });
  },
});
