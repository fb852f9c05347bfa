import { defineFault } from '../defineFault';
import { addSibling } from './addSibling';

export const serviceTargetPortConflict = defineFault({
  id: 'svc-targetport-conflict',
  code: 'SVC_TARGETPORT_CONFLICT',
  title: 'A second Service leads to the same port of the app by another one',
  inject(world, spoke) {
    return addSibling(world, spoke, 'web', ({ port, targetPort = port }) => ({
      name: 'http',
      port: 80,
      targetPort,
    }));
  },
});
