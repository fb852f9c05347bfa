import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { scaleToZero } from './scaleToZero';

export const noReadyEndpoint = defineFault({
  id: 'ep-none-ready',
  code: 'EP_NONE_READY',
  title: 'Somebody scaled the app to zero and forgot it: every answer is 503',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return scaleToZero(store, service);
  },
});
