import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const backendNotFound = defineFault({
  id: 'vs-dest-not-found-httproute',
  code: 'VS_DEST_NOT_FOUND',
  title: 'The HTTPRoute leads to a Service that was never created',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ route }) => {
      const [backend] = route.spec.rules[0].backendRefs;
      backend.name = `${backend.name}-v2`;
    });
  },
});
