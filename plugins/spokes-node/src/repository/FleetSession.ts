import { RepositoryEntry } from './config/RepositoryEntry';
import { FleetClone } from './git/FleetClone';
import { GitHost } from './hosts/GitHost';

/** A repository that is reached: its host, and a clone of the base branch. */
export interface FleetSession {
  repository: RepositoryEntry;
  host: GitHost;
  clone: FleetClone;
  /** Head of the base branch. */
  base: string;
  signal: AbortSignal;
}
