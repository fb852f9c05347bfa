import { defineFault } from '../defineFault';
import { exposedApp, podsOf } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

export const podEvicted = defineFault({
  id: 'pod-evicted',
  code: 'POD_EVICTED',
  title: 'The nodes ran out of disk and evicted the app',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return undoAll(
      ...podsOf(store, service).map(pod =>
        overrideObject(store, refTo(pod), object => ({
          ...object,
          status: { phase: 'Failed', reason: 'Evicted' },
        })),
      ),
    );
  },
});
