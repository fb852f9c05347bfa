import { defineFault } from '../defineFault';
import { breakPods } from './breakPods';
import { exposedApp, podsOf } from './lookup/exposedApp';

export const podOutOfMemory = defineFault({
  id: 'pod-oom',
  code: 'POD_OOM',
  title: 'The app needs more memory than its limit',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return breakPods(store, podsOf(store, service), {
      restartCount: 5,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { reason: 'OOMKilled', exitCode: 137 } },
    });
  },
});
