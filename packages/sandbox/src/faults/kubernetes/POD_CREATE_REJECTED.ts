import { defineFault } from '../defineFault';
import { exposedApp, podsOf } from './lookup/exposedApp';
import { addObject } from './overrideObject';

export const podCreateRejected = defineFault({
  id: 'pod-create-rejected',
  code: 'POD_CREATE_REJECTED',
  title: 'The namespace got a quota of no pods, and the app was restarted',
  inject(world, spoke) {
    const { store, namespace, service } = exposedApp(world, spoke);
    const pods = podsOf(store, service);
    const undo = addObject(store, {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'no-more-pods', namespace },
      spec: { hard: { pods: '0' } },
    });
    for (const { metadata } of pods) {
      store.remove('Pod', metadata.name, namespace);
    }
    return undo;
  },
});
