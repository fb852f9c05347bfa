/**
 * Something that lies in a fleet.
 *
 * @public
 */
export interface PresentFile {
  /** With `/`; from the root of the fleet, or below an owned folder once {@link presentByFolder} sorted it into one. */
  path: string;
  /** Absent: no file but a symbolic link or the like, which nobody follows. */
  content?: string;
}
