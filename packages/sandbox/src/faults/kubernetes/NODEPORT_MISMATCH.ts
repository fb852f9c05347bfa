import { defineFault } from '../defineFault';
import { ingressGateway } from './lookup/ingressGateway';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const nodePortMismatch = defineFault({
  id: 'nodeport-mismatch',
  code: 'NODEPORT_MISMATCH',
  title: 'The ingress Service was reinstalled and got another node port',
  inject(world, spoke) {
    const { store, service } = ingressGateway(world, spoke);
    return overrideObject(store, refTo(service), object => {
      for (const port of object.spec.ports) {
        if (port.port === 80) port.nodePort = 31380;
      }
      return object;
    });
  },
});
