import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

export const virtualServiceHostMismatch = defineFault({
  id: 'vs-host-mismatch',
  code: 'VS_HOST_MISMATCH',
  title: 'Gateway and VirtualService were given different hosts',
  inject(world, spoke) {
    const { store, gateway } = exposedApp(world, spoke);
    return undoAll(
      overrideObject(store, refTo(gateway), object => {
        for (const server of object.spec.servers) {
          server.hosts = ['www.example.com'];
        }
        return object;
      }),
      changeRoute(world, spoke, spec => {
        spec.hosts = ['shop.example.com'];
      }),
    );
  },
});
