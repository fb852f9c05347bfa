import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

export const gatewayPortConflict = defineFault({
  id: 'gw-port-conflict',
  code: 'GW_PORT_CONFLICT',
  title: 'An older Gateway opens the port for a database protocol',
  inject(world, spoke) {
    const { store, gateway, namespace } = exposedApp(world, spoke);
    return addObject(store, {
      ...gateway,
      metadata: {
        name: 'older-database',
        namespace,
        creationTimestamp: '2020-01-01T00:00:00Z',
      },
      spec: {
        ...gateway.spec,
        servers: [
          {
            port: { number: 80, name: 'mysql', protocol: 'TCP' },
            hosts: ['db.example.com'],
          },
        ],
      },
    });
  },
});
