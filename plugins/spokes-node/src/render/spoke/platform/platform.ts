import { InputError } from '@backstage/errors';
import { SpokeBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { argocd } from './argocd';
import { certManager } from './certManager';
import { flux } from './flux';
import { istio } from './istio';
import { mesh } from './mesh';

/** One file's objects, in order. */
export type Manifests = Record<string, object | object[]>;

/**
 * What the first boot applies in the order of the names, and GitOps keeps from then on: the same files, so the two cannot
 * disagree.
 */
export function platform(spoke: SpokeBlueprint): Manifests {
  return {
    ...istio(spoke),
    '40-mesh.yaml': mesh(),
    ...(spoke.certManager && { '50-cert-manager.yaml': certManager() }),
    ...gitops(spoke),
  };
}

function gitops(spoke: SpokeBlueprint): Manifests {
  if (spoke.gitops === 'none') return {};
  if (!spoke.repository) {
    throw new InputError(
      `repository is missing: ${spoke.gitops} has to know the fleet repository; or choose gitops 'none'`,
    );
  }
  const engine = { argocd, flux }[spoke.gitops];
  return engine(spoke, spoke.repository);
}
