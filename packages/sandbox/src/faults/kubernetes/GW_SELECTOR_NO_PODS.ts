import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const gatewaySelectorNoPods = defineFault({
  id: 'gw-selector-no-pods',
  code: 'GW_SELECTOR_NO_PODS',
  title:
    'The Gateway was copied from a guide and selects pods by a label that none has',
  inject(world, spoke) {
    const { store, gateway } = exposedApp(world, spoke);
    return overrideObject(store, refTo(gateway), object => {
      object.spec.selector = { istio: 'ingress' };
      return object;
    });
  },
});
