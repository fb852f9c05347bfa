/**
 * Something that lies in a fleet.
 *
 * @public
 */
export interface PresentFile {
  path: string;
  /** Absent: no file but a symbolic link or the like, which nobody follows. */
  content?: string;
}
