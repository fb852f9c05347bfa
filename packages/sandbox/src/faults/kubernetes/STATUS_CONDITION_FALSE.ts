import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';

export const statusConditionFalse = defineFault({
  id: 'status-condition-false',
  code: 'STATUS_CONDITION_FALSE',
  title: 'istiod could not put the route into force, and says so',
  inject(world, spoke) {
    const { store, virtualService } = exposedApp(world, spoke);
    const { kind, metadata } = virtualService;
    const read = () => store.get(kind, metadata.name, metadata.namespace);
    const found = read();
    if (!found) throw new Error(`There is no ${kind} ${metadata.name}`);
    const conditions = [
      { type: 'Reconciled', status: 'False', reason: 'Error' },
    ];
    store.apply({ ...found, status: { conditions } });
    return () => {
      const now = read();
      if (!now) return;
      const { status, ...object } = now;
      // A status goes only with its object: applying one without leaves it as it was.
      store.remove(kind, metadata.name, metadata.namespace);
      store.apply(object);
    };
  },
});
