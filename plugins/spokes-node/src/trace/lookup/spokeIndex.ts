import { SpokeFacts } from '../inputs/exposure';

/**
 * The facts of one spoke at one version. Its identity is what lookups and shared inputs are kept by, so they are made
 * once per version of the facts.
 *
 * @public
 */
export interface SpokeIndex {
  /** Never changed once indexed; facts that differ get an index of their own. */
  readonly facts: SpokeFacts;
}
