import { defineFault } from '../defineFault';
import { changeAppPolicy } from './changeAppPolicy';

export const networkPolicyAbsent = defineFault({
  id: 'netpol-absent',
  code: 'NETPOL_ABSENT',
  title: 'Someone deleted the app’s NetworkPolicy while looking for a fault',
  inject(world, spoke) {
    return changeAppPolicy(world, spoke, () => undefined);
  },
});
