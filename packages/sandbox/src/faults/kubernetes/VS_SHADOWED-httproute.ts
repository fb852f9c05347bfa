import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const httpRouteShadowed = defineFault({
  id: 'vs-shadowed-httproute',
  code: 'VS_SHADOWED',
  title:
    'Another HTTPRoute for the same path came first, and sends visitors elsewhere',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ route, others }) => {
      others.push({
        ...route,
        metadata: { ...route.metadata, name: `a-${route.metadata.name}` },
        spec: {
          ...route.spec,
          rules: [
            {
              matches: route.spec.rules[0].matches,
              filters: [
                {
                  type: 'RequestRedirect',
                  requestRedirect: { hostname: 'closed.example.com' },
                },
              ],
            },
          ],
        },
      });
    });
  },
});
