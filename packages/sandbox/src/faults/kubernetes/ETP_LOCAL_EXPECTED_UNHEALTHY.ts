import { defineFault } from '../defineFault';
import { ingressGateway } from './lookup/ingressGateway';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

export const localPolicyNarrowsTargets = defineFault({
  id: 'etp-local-expected-unhealthy',
  code: 'ETP_LOCAL_EXPECTED_UNHEALTHY',
  title:
    'The ingress Service keeps traffic on the node, and one node runs no gateway pod',
  inject(world, spoke) {
    const { store, service, deployment } = ingressGateway(world, spoke);
    return undoAll(
      overrideObject(store, refTo(service), object => {
        object.spec.externalTrafficPolicy = 'Local';
        return object;
      }),
      overrideObject(store, refTo(deployment), object => {
        object.spec.replicas = 1;
        return object;
      }),
    );
  },
});
