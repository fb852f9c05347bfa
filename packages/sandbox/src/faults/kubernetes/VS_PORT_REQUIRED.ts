import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';
import { forEachDestination } from './forEachDestination';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

export const virtualServicePortRequired = defineFault({
  id: 'vs-port-required',
  code: 'VS_PORT_REQUIRED',
  title:
    'The Service got a second port, and the route does not say which one it means',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return undoAll(
      overrideObject(store, refTo(service), object => {
        object.spec.ports.push({ name: 'http-metrics', port: 9100 });
        return object;
      }),
      changeRoute(world, spoke, spec =>
        forEachDestination(spec, destination => {
          delete destination.port;
        }),
      ),
    );
  },
});
