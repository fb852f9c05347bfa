import { defineFault } from '../defineFault';
import { moveToHttpsListener } from './moveToHttpsListener';

export const listenerSecretNotGranted = defineFault({
  id: 'gwapi-ref-not-granted-secret',
  code: 'GWAPI_REF_NOT_GRANTED',
  title:
    'The certificate is in the namespace of the app, which does not grant it to the Gateway',
  inject(world, spoke) {
    return moveToHttpsListener(
      world,
      spoke,
      ({ gateway, route, certificate }) => {
        const { namespace } = route.metadata;
        certificate.metadata.namespace = namespace;
        gateway.spec.listeners[1].tls.certificateRefs[0].namespace = namespace;
      },
    );
  },
});
