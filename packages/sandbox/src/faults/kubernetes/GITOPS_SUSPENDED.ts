import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { kustomizationOf } from './lookup/kustomizationOf';
import { overrideObject } from './overrideObject';

export const gitOpsSuspended = defineFault({
  id: 'gitops-suspended',
  code: 'GITOPS_SUSPENDED',
  title: 'Someone suspended the app’s Kustomization and went on holiday',
  inject(world, spoke) {
    const app = exposedApp(world, spoke);
    const { kind, metadata } = kustomizationOf(app);
    return overrideObject(app.store, { kind, ...metadata }, object => ({
      ...object,
      spec: { ...object.spec, suspend: true },
    }));
  },
});
