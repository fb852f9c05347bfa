import { GitRepositories } from '../git/GitRepositories';
import { FleetFiles } from './FleetFiles';

/** Reads the fleet repository of the git host, at the newest commit of its default branch. */
export function createFleetFiles(
  repositories: () => GitRepositories | undefined,
): FleetFiles {
  let known: { commit: string; files: Map<string, string> } | undefined;

  async function head(): Promise<Map<string, string>> {
    const repository = repositories()?.get('fitsync', 'fleet');
    const commit = await repository?.branch(repository.defaultBranch);
    if (!repository || !commit) return new Map();
    if (known?.commit !== commit) {
      known = { commit, files: await repository.texts(commit) };
    }
    return known.files;
  }
  return {
    async below(folder) {
      const all = [...(await head())];
      return new Map(all.filter(([path]) => path.startsWith(folder)));
    },
    read: async path => (await head()).get(path),
    async commit() {
      await head();
      return known?.commit;
    },
  };
}
