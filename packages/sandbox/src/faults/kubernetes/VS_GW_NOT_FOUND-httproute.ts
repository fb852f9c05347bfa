import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const parentNotFound = defineFault({
  id: 'vs-gw-not-found-httproute',
  code: 'VS_GW_NOT_FOUND',
  title: 'The HTTPRoute names a Gateway that nobody made',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ route }) => {
      route.spec.parentRefs = [{ name: 'public' }];
    });
  },
});
