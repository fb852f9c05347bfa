import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { inDays, issued, moveToHttps } from './moveToHttps';

export const credentialWrongNamespace = defineFault({
  id: 'cred-wrong-ns',
  code: 'CRED_WRONG_NS',
  title:
    'The certificate was issued beside the Gateway instead of beside its pods',
  inject(world, spoke) {
    const { namespace } = exposedApp(world, spoke);
    return moveToHttps(world, spoke, {
      namespace,
      status: issued(inDays(60)),
    });
  },
});
