import { defineFault } from '../defineFault';
import { addDestinationRule } from './addDestinationRule';
import { dropSidecars } from './dropSidecars';
import { undoAll } from './undoAll';

export const destinationRuleNeedsSidecar = defineFault({
  id: 'dr-mtls-no-sidecar',
  code: 'DR_MTLS_NO_SIDECAR',
  title:
    'A DestinationRule insists on mTLS, and the pods were started without a sidecar: every answer is 503',
  inject(world, spoke) {
    return undoAll(
      addDestinationRule(world, spoke, 'ISTIO_MUTUAL'),
      dropSidecars(world, spoke),
    );
  },
});
