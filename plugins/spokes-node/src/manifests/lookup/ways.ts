import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { kubernetesWays } from './kubernetesWays';
import { meshWays } from './meshWays';
import { Way } from './Way';

/** Every way whose Gateway, Service and pods are among the objects. */
export const waysOf = perVersion((set: ManifestSet): Way[] => [
  ...meshWays(set),
  ...kubernetesWays(set),
]);
