/** The fleet repository's default branch as it stands. */
export interface FleetFiles {
  /** Contents by path, of the files whose path begins so. */
  below(folder: string): Promise<ReadonlyMap<string, string>>;
  read(path: string): Promise<string | undefined>;
  /** The commit that it stands at. */
  commit(): Promise<string | undefined>;
}
