import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { exposedApp } from '../kubernetes/lookup/exposedApp';
import { refTo } from '../kubernetes/lookup/refTo';
import { overrideObject } from '../kubernetes/overrideObject';
import { undoAll } from '../kubernetes/undoAll';
import { overrideField } from './overrideField';

export const listenerTlsMismatch = defineFault({
  id: 'listener-tls-mismatch',
  code: 'LISTENER_TLS_MISMATCH',
  title:
    'The app moved to HTTPS, and TLS was ended on the load balancer as well',
  inject(world, spoke) {
    const { httpsListener } = spokeNetwork(world.aws, spoke);
    const { store, gateway } = exposedApp(world, spoke);
    return undoAll(
      overrideField(httpsListener, 'protocol', () => 'TLS' as const),
      overrideObject(store, refTo(gateway), object => {
        const [{ hosts }] = object.spec.servers;
        object.spec.servers = [
          {
            port: { number: 80, name: 'http', protocol: 'HTTP' },
            hosts,
            tls: { httpsRedirect: true },
          },
          {
            port: { number: 443, name: 'https', protocol: 'HTTPS' },
            hosts,
            tls: { mode: 'SIMPLE', credentialName: 'app-certificate' },
          },
        ];
        return object;
      }),
    );
  },
});
