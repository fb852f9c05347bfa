import { defineFault } from '../defineFault';
import { addAuthorizationPolicy } from './addAuthorizationPolicy';
import { setMtlsMode } from './setMtlsMode';
import { undoAll } from './undoAll';

export const authorizationNeedsMtls = defineFault({
  id: 'authz-needs-mtls',
  code: 'AUTHZ_NEEDS_MTLS',
  title: 'mTLS was turned off, and a policy lets in none but the gateway',
  inject(world, spoke) {
    return undoAll(
      setMtlsMode(world, spoke, 'DISABLE'),
      addAuthorizationPolicy(world, spoke, 'gateway-only', {
        action: 'ALLOW',
        rules: [
          {
            from: [
              {
                source: {
                  principals: [
                    'cluster.local/ns/istio-system/sa/istio-ingressgateway',
                  ],
                },
              },
            ],
          },
        ],
      }),
    );
  },
});
