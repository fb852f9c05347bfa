import { defineFault } from '../defineFault';
import { breakPods } from './breakPods';
import { ingressGateway } from './lookup/ingressGateway';

export const gatewayPodNotReady = defineFault({
  id: 'gwpod-not-ready',
  code: 'GWPOD_NOT_READY',
  title: 'The gateway pods lost istiod and are not ready',
  inject(world, spoke) {
    const { store, pods } = ingressGateway(world, spoke);
    return breakPods(store, pods, { state: { running: {} } });
  },
});
