import { defineFault } from '../defineFault';
import { moveToHttpsListener } from './moveToHttpsListener';

export const listenerBesideApp = defineFault({
  id: 'cred-wrong-ns-listener',
  code: 'CRED_WRONG_NS',
  title:
    'The Gateway and its certificate were put beside the app, away from the gateway pods',
  inject(world, spoke) {
    return moveToHttpsListener(
      world,
      spoke,
      ({ gateway, route, certificate }) => {
        const { namespace } = route.metadata;
        gateway.metadata.namespace = namespace;
        certificate.metadata.namespace = namespace;
        route.spec.parentRefs[0].namespace = namespace;
      },
    );
  },
});
