import { setUnseen } from '../../world/walk';
import { defineFault } from '../defineFault';
import { inDays, issued, moveToHttps } from '../kubernetes/moveToHttps';
import { undoAll } from '../kubernetes/undoAll';

export const probeTlsReset = defineFault({
  id: 'probe-tls-reset',
  code: 'PROBE_TLS_RESET',
  title: 'The certificate’s key was replaced by another one',
  inject: (world, spoke) =>
    undoAll(
      moveToHttps(world, spoke, { status: issued(inDays(60)) }),
      setUnseen(world, spoke, { kind: 'reset' }),
    ),
});
