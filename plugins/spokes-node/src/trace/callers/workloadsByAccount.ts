import { Pod } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { isActivePod } from '../kubernetes/isActivePod';
import { perVersion } from '../lookup/perVersion';

/** The account that a pod runs under, as `namespace/name`. */
export const accountOf = ({ metadata, spec }: Pod): string =>
  `${metadata.namespace}/${spec.serviceAccountName ?? 'default'}`;

/** Pods that have not ended, by the account they run under: who they are in the mesh. */
export const workloadsByAccount = perVersion(
  (pods: readonly Pod[]): ReadonlyMap<string, Pod[]> =>
    new Map(Object.entries(groupBy(pods.filter(isActivePod), accountOf))),
);
