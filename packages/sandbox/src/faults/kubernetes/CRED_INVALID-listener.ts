import { defineFault } from '../defineFault';
import { moveToHttpsListener } from './moveToHttpsListener';

export const listenerSecretOfWrongKind = defineFault({
  id: 'cred-invalid-listener',
  code: 'CRED_INVALID',
  title: 'The listener names a ConfigMap as its certificate',
  inject(world, spoke) {
    return moveToHttpsListener(world, spoke, ({ gateway }) => {
      gateway.spec.listeners[1].tls.certificateRefs[0].kind = 'ConfigMap';
    });
  },
});
