import { defineFault } from '../defineFault';
import { calledService } from './lookup/calledService';
import { exposedApp } from './lookup/exposedApp';
import { scaleToZero } from './scaleToZero';

export const noReadyEndpointOfCalled = defineFault({
  id: 'ep-none-ready-called',
  code: 'EP_NONE_READY',
  title: 'A Service that the app calls was scaled to zero',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return scaleToZero(store, calledService(store, service));
  },
});
