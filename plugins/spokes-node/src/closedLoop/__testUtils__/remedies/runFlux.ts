import { ClusterStore } from '@fitsync/sandbox';

/** `flux resume kustomization shop --namespace flux-system --context prod` */
export function runFlux(
  store: ClusterStore,
  [verb, what, name, ...rest]: readonly string[],
): boolean {
  const [, namespace, , context] = rest;
  const known = verb === 'resume' && what === 'kustomization';
  if (!known || context !== store.name) {
    throw new Error(`Nobody taught the test flux ${verb} ${what}`);
  }
  const found = store.get('Kustomization', name, namespace);
  if (!found) throw new Error(`There is no Kustomization ${namespace}/${name}`);
  store.apply({ ...found, spec: { ...found.spec, suspend: false } });
  return true;
}
