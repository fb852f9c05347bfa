import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

export const gatewayRedirectConflict = defineFault({
  id: 'gw-redirect-conflict',
  code: 'GW_REDIRECT_CONFLICT',
  title: 'A colleague redirects everything to HTTPS, for hosts of others too',
  inject(world, spoke) {
    const { store, gateway, namespace } = exposedApp(world, spoke);
    return addObject(store, {
      ...gateway,
      metadata: { name: 'redirect', namespace },
      spec: {
        ...gateway.spec,
        servers: [
          {
            port: { number: 80, name: 'http', protocol: 'HTTP' },
            hosts: ['*'],
            tls: { httpsRedirect: true },
          },
        ],
      },
    });
  },
});
