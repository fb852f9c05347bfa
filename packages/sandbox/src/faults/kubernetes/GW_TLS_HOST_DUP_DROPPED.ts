import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { addObject, overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

const server = {
  port: { number: 443, name: 'https', protocol: 'HTTPS' },
  hosts: ['shop.example.com'],
  tls: { mode: 'SIMPLE', credentialName: 'shop-tls' },
};

/** What is left of plain HTTP: health checks go on asking for its port. */
const redirect = {
  port: { number: 80, name: 'http', protocol: 'HTTP' },
  hosts: ['*'],
  tls: { httpsRedirect: true },
};

export const gatewayTlsHostDuplicate = defineFault({
  id: 'gw-tls-host-dup-dropped',
  code: 'GW_TLS_HOST_DUP_DROPPED',
  title:
    'The app moved to HTTPS on a host that an older Gateway serves already',
  inject(world, spoke) {
    const { store, gateway, namespace } = exposedApp(world, spoke);
    return undoAll(
      overrideObject(store, refTo(gateway), object => ({
        ...object,
        spec: { ...object.spec, servers: [redirect, server] },
      })),
      addObject(store, {
        ...gateway,
        metadata: {
          name: 'older-shop',
          namespace,
          creationTimestamp: '2020-01-01T00:00:00Z',
        },
        spec: { ...gateway.spec, servers: [server] },
      }),
    );
  },
});
