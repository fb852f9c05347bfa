/**
 * How a file of an owned folder differs from what its blueprint makes.
 *
 * - `missing`: rendered, and not there.
 * - `stale`: an earlier rendering, untouched since.
 * - `hand-edited`: a person changed it, or put it where a rendered file belongs.
 * - `left-over`: an earlier rendering that the blueprint makes no more.
 * - `link`: no file but a symbolic link, which nobody follows.
 * - `unknown`: a person's own file, left alone; nothing that has to be mended.
 *
 * @public
 */
export type DriftKind =
  | 'missing'
  | 'stale'
  | 'hand-edited'
  | 'left-over'
  | 'link'
  | 'unknown';

/** A file that is not what its blueprint makes. @public */
export interface Drift {
  /** Owned folder, from the root of the fleet repository: `spokes/prod`. */
  folder: string;
  /** Below the folder. */
  path: string;
  /** Decides what a repair does with it: an `unknown` file stays, a `link` is never followed. */
  kind: DriftKind;
  /** What the blueprint makes; absent where it makes no such file. */
  expected?: string;
  /** What lies there; absent where no file does. */
  actual?: string;
}
