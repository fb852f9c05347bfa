import { defineFault } from '../defineFault';
import { addDestinationRule } from './addDestinationRule';
import { setMtlsMode } from './setMtlsMode';
import { undoAll } from './undoAll';

export const destinationRuleMtlsDisabled = defineFault({
  id: 'dr-mtls-vs-disable',
  code: 'DR_MTLS_VS_DISABLE',
  title:
    'A DestinationRule insists on mTLS towards an app that has it switched off',
  inject(world, spoke) {
    return undoAll(
      addDestinationRule(world, spoke, 'ISTIO_MUTUAL'),
      setMtlsMode(world, spoke, 'DISABLE'),
    );
  },
});
