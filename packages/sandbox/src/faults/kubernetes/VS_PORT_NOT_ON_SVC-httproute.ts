import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const backendPortNotFound = defineFault({
  id: 'vs-port-not-on-svc-httproute',
  code: 'VS_PORT_NOT_ON_SVC',
  title: 'The HTTPRoute names a port that the Service does not have',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ route }) => {
      route.spec.rules[0].backendRefs[0].port += 1;
    });
  },
});
