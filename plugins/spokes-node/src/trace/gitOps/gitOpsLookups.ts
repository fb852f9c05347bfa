import {
  ArgoApplication,
  FluxKustomization,
  GitRepository,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../lookup/clusterLookups';
import { perVersion } from '../lookup/perVersion';

/** `./clusters/a/` and `clusters/a` are one folder. */
export const folderOf = (path: string) =>
  path
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/');

export const kustomizationsByFolder = perVersion(
  (all: readonly FluxKustomization[]) =>
    new Map(all.map(one => [folderOf(one.spec.path), one])),
);

export const kustomizationsByName = perVersion(
  (all: readonly FluxKustomization[]) =>
    new Map(all.map(one => [nameOf(one), one])),
);

export const repositoriesByName = perVersion(
  (all: readonly GitRepository[]) => {
    return new Map(all.map(one => [nameOf(one), one]));
  },
);

export const applicationsByFolder = perVersion(
  (all: readonly ArgoApplication[]) =>
    new Map(
      all.flatMap(one =>
        [one.spec.source, ...(one.spec.sources ?? [])].flatMap(source =>
          source?.path === undefined ? [] : [[folderOf(source.path), one]],
        ),
      ),
    ),
);

/** By name alone: what Argo CD writes on an object names no namespace. */
export const applicationsByName = perVersion(
  (all: readonly ArgoApplication[]) =>
    new Map(all.map(one => [one.metadata.name, one])),
);
