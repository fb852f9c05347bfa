import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

export const virtualServiceHostConflict = defineFault({
  id: 'vs-host-conflict',
  code: 'VS_HOST_CONFLICT',
  title: 'The admin pages got a VirtualService of their own, for the same host',
  inject(world, spoke) {
    const { store, virtualService, service } = exposedApp(world, spoke);
    const { name, namespace } = virtualService.metadata;
    const another = store
      .list('Service', namespace)
      .find(({ metadata }) => metadata.name !== service.metadata.name);
    const route = another
      ? [
          {
            destination: {
              host: another.metadata.name,
              port: { number: another.spec.ports[0].port },
            },
          },
        ]
      : virtualService.spec.http[0].route;
    return addObject(store, {
      ...virtualService,
      metadata: { name: `${name}-admin`, namespace },
      spec: {
        ...virtualService.spec,
        http: [{ match: [{ uri: { prefix: '/admin' } }], route }],
      },
    });
  },
});
