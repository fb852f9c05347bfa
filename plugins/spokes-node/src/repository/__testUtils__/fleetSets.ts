import { manifestPath } from '../ownership/manifestPath';
import { renderManifest } from '../ownership/OwnershipManifest';
import { FileSet } from '../types';

/** A file set of an owner's, of a few lines. */
export const setOf = (
  folder: string,
  files: Record<string, string>,
): FileSet => ({
  folder,
  files: Object.entries(files).map(([path, content]) => ({ path, content })),
});

export const owners = {
  platform: ['user:default/pat', 'group:default/platform'],
  stranger: ['user:default/sam', 'group:default/strangers'],
};

const owned = (kind: string) => ({
  'blueprint.yaml': `kind: ${kind}\nowner: group:default/platform\n`,
});

export const spokeSets = (text = 'a = 1\n'): FileSet[] => [
  setOf('spokes/fitsync-prod-spoke', {
    ...owned('Spoke'),
    'main.tf': text,
  }),
  setOf('clusters/fitsync-prod-spoke/platform', { 'istio.yaml': text }),
  setOf('clusters/fitsync-prod-spoke/upgrades', { 'k3s.yaml': text }),
];

export const hubSets = (text = 'a = 1\n'): FileSet[] => [
  setOf('hubs/fitsync-hub', { ...owned('Hub'), 'main.tf': text }),
];

export const moduleSets = (text = 'a = 1\n'): FileSet[] => [
  setOf('modules/hub', { 'main.tf': text }),
  setOf('modules/spoke', { 'main.tf': text }),
];

/** File sets as they lie in a repository once they are merged. */
export const lyingThere = (sets: FileSet[]): Record<string, string> =>
  Object.fromEntries(
    sets.flatMap(({ folder, files }) =>
      [...files, { path: manifestPath, content: renderManifest(files) }].map(
        ({ path, content }) => [`${folder}/${path}`, content],
      ),
    ),
  );
