import { defineFault } from '../defineFault';
import { addDestinationRule } from './addDestinationRule';

export const destinationRuleDisablesTls = defineFault({
  id: 'dr-tls-disable-vs-strict',
  code: 'DR_TLS_DISABLE_VS_STRICT',
  title:
    'A DestinationRule switches mTLS off towards an app that insists on it: every answer is 503',
  inject(world, spoke) {
    return addDestinationRule(world, spoke, 'DISABLE');
  },
});
