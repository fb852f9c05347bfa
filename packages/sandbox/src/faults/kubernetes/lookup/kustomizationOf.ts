import { KubeObject } from '../../../world/World';
import { ExposedApp } from './exposedApp';

/** The Kustomization that applies an app's folder. */
export function kustomizationOf({ store, service }: ExposedApp): KubeObject {
  const { name, namespace } = service.metadata;
  const folder = `/apps/${namespace}/${name}`;
  const found = store
    .list('Kustomization')
    .find(({ spec }) => spec.path.endsWith(folder));
  if (!found) {
    throw new Error(`No Kustomization applies ${folder.slice(1)}`);
  }
  return found;
}
