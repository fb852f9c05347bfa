import { Config } from '@backstage/config';
import { SpokesConfig } from './SpokesConfig';

/** Configuration that is not used, because it cannot be read. */
export interface RefusedConfig {
  /** Names the field, its value and what would be right. */
  message: string;
  /** ISO 8601: when it was seen. */
  since: string;
}

/** The configuration of now. Whoever needs it asks each time; nobody keeps what was said at the start. */
export interface SpokesConfigSource {
  /** The newest one that could be read. */
  readonly current: SpokesConfig;
  /** The whole of app-config as it was then: the credentials and clusters that belong to `current`. */
  readonly root: Config;
  /** A newer one that is not used. */
  readonly refused: RefusedConfig | undefined;
  /**
   * Calls back after `current` or `refused` has changed.
   *
   * @returns what ends it
   */
  subscribe(listener: () => void): () => void;
}
