import { defineFault } from '../defineFault';
import { breakPods } from './breakPods';
import { exposedApp, podsOf } from './lookup/exposedApp';

export const podCrashLoop = defineFault({
  id: 'pod-crashloop',
  code: 'POD_CRASHLOOP',
  title: 'The app ends right after it has started, again and again',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return breakPods(store, podsOf(store, service), {
      restartCount: 12,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { reason: 'Error', exitCode: 1 } },
    });
  },
});
