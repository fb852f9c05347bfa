import { defineFault } from '../defineFault';
import { breakPods } from './breakPods';
import { exposedApp } from './lookup/exposedApp';

export const istiodUnavailable = defineFault({
  id: 'istiod-unavailable',
  code: 'ISTIOD_UNAVAILABLE',
  title: 'istiod does not come up after its upgrade',
  inject(world, spoke) {
    const { store } = exposedApp(world, spoke);
    const pods = store
      .list('Pod', 'istio-system')
      .filter(({ metadata }) => metadata.labels?.app === 'istiod');
    return breakPods(store, pods, {
      restartCount: 4,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { reason: 'Error', exitCode: 1 } },
    });
  },
});
