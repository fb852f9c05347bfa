import { grpcRouteSchema } from '@fitsync/backstage-plugin-spokes-common';
import { grpcAsHttp } from './grpcAsHttp';

const pathOf = (method?: object) => {
  const route = grpcRouteSchema.parse({
    metadata: { name: 'calls', namespace: 'shop' },
    spec: { rules: [{ matches: [{ method }], backendRefs: [] }] },
  });
  return grpcAsHttp(route).spec.rules[0].matches?.[0].path;
};

describe('grpcAsHttp', () => {
  it.each([
    [
      { service: 'shop.Cart', method: 'Add' },
      { type: 'Exact', value: '/shop.Cart/Add' },
    ],
    [{ service: 'shop.Cart' }, { type: 'PathPrefix', value: '/shop.Cart/' }],
    [{ method: 'Add' }, { type: 'RegularExpression', value: '/[^/]+/Add' }],
    [
      { type: 'RegularExpression', service: 'shop\\..*' },
      { type: 'RegularExpression', value: '/shop\\..*/[^/]+' },
    ],
    [undefined, undefined],
    [{}, undefined],
  ])('reads %j as the path of its calls', (method, path) => {
    expect(pathOf(method)).toEqual(path);
  });
});
