/**
 * A repository that templates may write to, from `spokes.repositories`.
 *
 * @public
 */
export interface RepositoryEntry {
  /** As the scaffolder writes it: `host?owner=o&repo=r`. */
  repoUrl: string;
  /** With the port, if it has one. */
  host: string;
  /** Organisation or user; of GitLab the group, with its subgroups: `platform/network`. */
  owner: string;
  /** Without `.git`. */
  repo: string;
  /** What proposals are held against and go to; `main` unless configured. */
  baseBranch: string;
  /** Names of the spokes it serves; undefined for all. */
  spokes: string[] | undefined;
  /** Its address for people and for git; http only for the sandbox on loopback. */
  url: string;
  /** Where its files on the base branch are, for people and for Backstage's URL reader. */
  filesUrl: string;
}
