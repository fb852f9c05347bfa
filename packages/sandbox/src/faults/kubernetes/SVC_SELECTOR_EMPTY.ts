import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const serviceSelectorEmpty = defineFault({
  id: 'svc-selector-empty',
  code: 'SVC_SELECTOR_EMPTY',
  title:
    'The labels of the pods were renamed, and the Service still selects the old ones',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return overrideObject(store, refTo(service), object => {
      object.spec.selector = { app: `${object.metadata.name}-web` };
      return object;
    });
  },
});
