import { defineFault } from '../defineFault';
import { dropSidecars } from './dropSidecars';
import { setMtlsMode } from './setMtlsMode';
import { undoAll } from './undoAll';

export const sidecarMissing = defineFault({
  id: 'sidecar-missing',
  code: 'SIDECAR_MISSING',
  title:
    'The app was started without a sidecar while plaintext is still accepted',
  inject(world, spoke) {
    return undoAll(
      setMtlsMode(world, spoke, 'PERMISSIVE'),
      dropSidecars(world, spoke),
    );
  },
});
