import { defineFault } from '../defineFault';
import { moveToHttpsListener } from './moveToHttpsListener';

export const listenerSecretUnresolved = defineFault({
  id: 'cred-invalid-unresolved',
  code: 'CRED_INVALID',
  title: 'Nobody made the secret of the listener, and istiod says so',
  inject(world, spoke) {
    return moveToHttpsListener(world, spoke, ({ gateway, others }) => {
      others.splice(0);
      gateway.status = {
        listeners: [
          {
            name: 'https',
            conditions: [
              {
                type: 'ResolvedRefs',
                status: 'False',
                reason: 'InvalidCertificateRef',
              },
            ],
          },
        ],
      };
    });
  },
});
