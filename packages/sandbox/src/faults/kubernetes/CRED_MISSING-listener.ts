import { defineFault } from '../defineFault';
import { moveToHttpsListener } from './moveToHttpsListener';

export const listenerSecretMissing = defineFault({
  id: 'cred-missing-listener',
  code: 'CRED_MISSING',
  title: 'The listener was opened before its certificate was issued',
  inject(world, spoke) {
    return moveToHttpsListener(world, spoke, ({ certificate }) => {
      certificate.status = {
        conditions: [
          { type: 'Ready', status: 'False', reason: 'DoesNotExist' },
        ],
      };
    });
  },
});
