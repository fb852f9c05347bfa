import { defineFault } from '../defineFault';
import { exposedApp, podsOf } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

export const reservedUserId = defineFault({
  id: 'uid-1337',
  code: 'UID_1337',
  title: 'The app was told to run as the user of the sidecar',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return undoAll(
      ...podsOf(store, service).map(pod =>
        overrideObject(store, refTo(pod), object => ({
          ...object,
          spec: { ...object.spec, securityContext: { runAsUser: 1337 } },
        })),
      ),
    );
  },
});
