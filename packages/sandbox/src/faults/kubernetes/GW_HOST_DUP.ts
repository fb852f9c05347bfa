import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

export const gatewayHostDuplicate = defineFault({
  id: 'gw-host-dup',
  code: 'GW_HOST_DUP',
  title: 'A second team added a Gateway for the same host',
  inject(world, spoke) {
    const { store, gateway } = exposedApp(world, spoke);
    return addObject(store, {
      ...gateway,
      metadata: { name: 'second-team', namespace: gateway.metadata.namespace },
    });
  },
});
