import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import {
  Adoption,
  AvailabilityQuestion,
  CidrHolder,
  SpokesClient,
} from '@fitsync/backstage-plugin-spokes-common';

/** How long the backend may take before a proposal goes on without it. */
const patience = 10_000;

/** Whom an answer is for. */
export interface Asker {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** What was asked of the live network, or why nothing was. */
export type LiveAnswer<T> =
  | { outcome: 'asked'; value: T }
  | { outcome: 'not-asked'; reason: string };

/** Asks the spokes backend, as the user who proposes, what is live. */
export class LiveNetwork {
  readonly #auth: AuthService;
  readonly #client: SpokesClient;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#client = new SpokesClient({
      discoveryApi: options.discovery,
      fetchApi: { fetch },
    });
  }

  /** @throws ConflictError when a host or path is taken, in the backend's words. */
  async assertFree(
    question: AvailabilityQuestion,
    asker: Asker,
  ): Promise<LiveAnswer<void>> {
    const answer = await this.#ask(asker, options =>
      this.#client.checkAvailability(question, options),
    );
    if (answer.outcome === 'not-asked') return answer;
    const parts = [answer.value.path, answer.value.host].flatMap(
      part => part ?? [],
    );
    const taken = parts.find(({ free, unread }) => !free && !unread);
    if (taken) throw new ConflictError(taken.message);
    const unread = parts.find(part => part.unread);
    return unread
      ? { outcome: 'not-asked', reason: unread.message }
      : { outcome: 'asked', value: undefined };
  }

  /** Blocks that are in use behind a hub. */
  async blocks(
    question: { hub: string; size: number },
    asker: Asker,
  ): Promise<LiveAnswer<{ blocks: CidrHolder[]; unread?: string[] }>> {
    const answer = await this.#ask(asker, options =>
      this.#client.nextCidr(question, options),
    );
    if (answer.outcome === 'not-asked') return answer;
    const { taken: blocks, unread } = answer.value;
    return { outcome: 'asked', value: { blocks, unread } };
  }

  /** A hub with its spokes, as far as facts tell. */
  async adoption(
    hub: string,
    asker: Asker,
  ): Promise<LiveAnswer<{ adoption: Adoption }>> {
    const answer = await this.#ask(asker, options =>
      this.#client.getAdoption(hub, options),
    );
    return answer.outcome === 'asked'
      ? { outcome: 'asked', value: { adoption: answer.value } }
      : answer;
  }

  async #ask<T>(
    { credentials, signal }: Asker,
    ask: (options: { token: string; signal: AbortSignal }) => Promise<T>,
  ): Promise<LiveAnswer<T>> {
    const deadline = AbortSignal.timeout(patience);
    try {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'spokes',
      });
      const value = await ask({
        token,
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
      return { outcome: 'asked', value };
    } catch (error) {
      signal?.throwIfAborted();
      return { outcome: 'not-asked', reason: toError(error).message };
    }
  }
}
