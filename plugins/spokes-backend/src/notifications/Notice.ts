/** Something that one owner should know of, as long as it stands. */
export interface Notice {
  /** Names it: what is sent under the same scope replaces what was sent before. */
  scope: string;
  /** Entity ref. */
  recipient: string;
  title: string;
  description: string;
  /** Path in the app. */
  link: string;
  severity: 'high' | 'normal';
  /** Exposures (`spoke/namespace/service`) that it is about. */
  members: string[];
}
