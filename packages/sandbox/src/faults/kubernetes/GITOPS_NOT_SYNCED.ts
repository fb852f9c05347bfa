import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { kustomizationOf } from './lookup/kustomizationOf';
import { overrideObject } from './overrideObject';

export const gitOpsNotSynced = defineFault({
  id: 'gitops-not-synced',
  code: 'GITOPS_NOT_SYNCED',
  title: 'Someone asked Flux for a component that is not in the repository',
  inject(world, spoke) {
    const app = exposedApp(world, spoke);
    const { kind, metadata } = kustomizationOf(app);
    return overrideObject(app.store, { kind, ...metadata }, object => ({
      ...object,
      spec: { ...object.spec, components: ['../../../common/tracing'] },
    }));
  },
});
