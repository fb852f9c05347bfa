import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const grpcBackendNotFound = defineFault({
  id: 'vs-dest-not-found-grpcroute',
  code: 'VS_DEST_NOT_FOUND',
  title: 'The GRPCRoute leads to a Service that was never created',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ route }) => {
      const [rule] = route.spec.rules;
      route.kind = 'GRPCRoute';
      rule.matches.push({
        method: { service: 'shop.Catalog', method: 'List' },
      });
      // What an HTTPRoute says of paths, a GRPCRoute cannot.
      rule.matches.shift();
      const [backend] = rule.backendRefs;
      backend.name = `${backend.name}-v2`;
    });
  },
});
