import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Config, ConfigReader } from '@backstage/config';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { isEqual } from 'lodash';
import { readSpokesConfig } from './readSpokesConfig';
import { SpokesConfig } from './SpokesConfig';
import { RefusedConfig, SpokesConfigSource } from './SpokesConfigSource';

/** Follows app-config while Backstage runs. What cannot be read changes nothing, and is said. */
export class LiveSpokesConfig implements SpokesConfigSource {
  readonly #rootConfig: RootConfigService;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #listeners = new Set<() => void>();
  #used: { current: SpokesConfig; root: Config };
  #refused?: RefusedConfig;

  private constructor(
    rootConfig: RootConfigService,
    options: { logger: LoggerService; now?: () => Date },
  ) {
    this.#rootConfig = rootConfig;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
    this.#used = this.#read();
  }

  /**
   * At the start there is no earlier configuration to go on with.
   *
   * @throws InputError
   */
  static fromConfig(
    rootConfig: RootConfigService,
    options: { logger: LoggerService; now?: () => Date },
  ): LiveSpokesConfig {
    const config = new LiveSpokesConfig(rootConfig, options);
    rootConfig.subscribe?.(() => config.#readAgain());
    return config;
  }

  get current(): SpokesConfig {
    return this.#used.current;
  }

  get root(): Config {
    return this.#used.root;
  }

  get refused(): RefusedConfig | undefined {
    return this.#refused;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #readAgain(): void {
    const before = this.#used.current;
    try {
      const { root, current } = this.#read();
      const wasRefused = this.#refused !== undefined;
      const isSame = isEqual(current, before);
      this.#used = { root, current: isSame ? before : current };
      this.#refused = undefined;
      // Most of app-config is not ours.
      if (isSame && !wasRefused) return;
      this.#logger.info('Using a changed configuration', {
        hubs: current.hubs.length,
        spokes: current.spokes.length,
      });
    } catch (error) {
      const { message } = toError(error);
      if (message === this.#refused?.message) return;
      this.#refused = { message, since: this.#now().toISOString() };
      this.#logger.error(
        `A changed configuration is not used, the one before stays: ${message}`,
      );
    }
    this.#listeners.forEach(tell => tell());
  }

  /** What is behind `rootConfig` changes under who reads it: one reading is taken from one state. */
  #read() {
    const root = new ConfigReader(this.#rootConfig.getOptional<JsonObject>());
    return { root, current: readSpokesConfig(root) };
  }
}
