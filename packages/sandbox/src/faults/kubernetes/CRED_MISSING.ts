import { defineFault } from '../defineFault';
import { moveToHttps } from './moveToHttps';

export const credentialMissing = defineFault({
  id: 'cred-missing',
  code: 'CRED_MISSING',
  title: 'The app moved to HTTPS before its certificate was issued',
  inject(world, spoke) {
    return moveToHttps(world, spoke, {
      status: {
        conditions: [
          { type: 'Ready', status: 'False', reason: 'DoesNotExist' },
        ],
      },
    });
  },
});
