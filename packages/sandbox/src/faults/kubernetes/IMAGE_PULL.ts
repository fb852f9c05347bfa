import { defineFault } from '../defineFault';
import { breakPods } from './breakPods';
import { exposedApp, podsOf } from './lookup/exposedApp';

export const imagePull = defineFault({
  id: 'image-pull',
  code: 'IMAGE_PULL',
  title: 'The app was moved to an image that the registry does not have',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return breakPods(store, podsOf(store, service), {
      state: { waiting: { reason: 'ImagePullBackOff' } },
    });
  },
});
