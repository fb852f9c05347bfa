import { defineFault } from '../defineFault';
import { breakPods } from './breakPods';
import { exposedApp, podsOf } from './lookup/exposedApp';

export const podProbeFailing = defineFault({
  id: 'pod-probe-failing',
  code: 'POD_PROBE_FAILING',
  title: 'The app moved its health page, and the probe did not',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return breakPods(store, podsOf(store, service), {
      restartCount: 0,
      state: { running: {} },
      since: '2020-01-01T00:00:00Z',
    });
  },
});
