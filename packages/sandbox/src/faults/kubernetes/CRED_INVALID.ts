import { defineFault } from '../defineFault';
import { moveToHttps } from './moveToHttps';

export const credentialInvalid = defineFault({
  id: 'cred-invalid',
  code: 'CRED_INVALID',
  title: 'Someone pasted a key into the TLS secret that is not its own',
  inject(world, spoke) {
    return moveToHttps(world, spoke, {
      status: {
        conditions: [
          { type: 'Ready', status: 'False', reason: 'InvalidKeyPair' },
        ],
      },
    });
  },
});
