import { defineFault } from '../defineFault';
import { addSibling } from './addSibling';

export const serviceProtocolConflict = defineFault({
  id: 'svc-protocol-conflict',
  code: 'SVC_PROTOCOL_CONFLICT',
  title: 'A second Service calls the same port of the app plain TCP',
  inject(world, spoke) {
    return addSibling(world, spoke, 'raw', ({ port, targetPort }) => ({
      name: 'tcp-raw',
      port,
      targetPort,
    }));
  },
});
