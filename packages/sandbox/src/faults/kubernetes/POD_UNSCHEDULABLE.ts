import { defineFault } from '../defineFault';
import { exposedApp, podsOf } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

export const podUnschedulable = defineFault({
  id: 'pod-unschedulable',
  code: 'POD_UNSCHEDULABLE',
  title: 'The nodes were cordoned for maintenance, and the app was evicted',
  inject(world, spoke) {
    const { store, namespace, service } = exposedApp(world, spoke);
    const uncordon = undoAll(
      ...store.list('Node').map(node =>
        overrideObject(store, refTo(node), object => ({
          ...object,
          spec: { ...object.spec, unschedulable: true },
        })),
      ),
    );
    for (const { metadata } of podsOf(store, service)) {
      store.remove('Pod', metadata.name, namespace);
    }
    return uncordon;
  },
});
