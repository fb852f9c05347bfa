import { defineFault } from '../defineFault';
import { setMtlsMode } from './setMtlsMode';

export const mtlsNotStrict = defineFault({
  id: 'mtls-not-strict',
  code: 'MTLS_NOT_STRICT',
  title: 'The mesh was set to accept plaintext during a migration, and left so',
  inject(world, spoke) {
    return setMtlsMode(world, spoke, 'PERMISSIVE');
  },
});
