import { defineFault } from '../defineFault';
import { changeWebhooks } from './changeWebhooks';
import { clusterOf } from './lookup/clusterOf';

export const controlPlaneAddressInvalid = defineFault({
  id: 'control-plane-addr-invalid',
  code: 'CONTROL_PLANE_ADDR_INVALID',
  title: 'The address of the external control plane was left empty',
  inject: (world, spoke) =>
    changeWebhooks(clusterOf(world, spoke), webhook => ({
      ...webhook,
      clientConfig: { url: 'https://' },
    })),
});
