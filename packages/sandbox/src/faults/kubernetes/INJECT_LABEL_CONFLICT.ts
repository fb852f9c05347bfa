import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { overrideObject } from './overrideObject';

export const injectLabelConflict = defineFault({
  id: 'inject-label-conflict',
  code: 'INJECT_LABEL_CONFLICT',
  title: 'The namespace was given a revision and kept its old label',
  inject(world, spoke) {
    const { store, namespace } = exposedApp(world, spoke);
    const ref = { kind: 'Namespace', name: namespace };
    return overrideObject(store, ref, object => ({
      ...object,
      metadata: {
        ...object.metadata,
        labels: {
          ...object.metadata.labels,
          'istio-injection': 'enabled',
          'istio.io/rev': 'canary',
        },
      },
    }));
  },
});
