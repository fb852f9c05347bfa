import { KubeConfig, Watch } from '@kubernetes/client-node';
import { z } from 'zod';
import { CollectedKind } from './collectedKinds';
import { kindSelector } from './kindPath';
import { ReducedObject } from './ReducedObject';
import { reduceObject } from './reduceObject';

/** Seconds after which the server ends a watch, so that a dead connection is noticed. */
const timeoutSeconds = 200;

const versionSchema = z.object({
  metadata: z.object({ resourceVersion: z.string() }),
});
const statusSchema = z.object({ code: z.number() });

/**
 * The client's watch with three things added: objects are reduced before the informer sees (and keeps) them, a watch
 * that is no longer wanted ends even if it was just being opened, and a server that ends each watch at once is not
 * asked again at once.
 */
export class ReducingWatch<T> extends Watch {
  readonly #kind: CollectedKind<T>;
  readonly #onCall: () => void;
  readonly #onWord: () => void;
  readonly #shortestMilliseconds: number;
  #open?: AbortController;
  #stopped = false;

  constructor(options: {
    kubeConfig: KubeConfig;
    kind: CollectedKind<T>;
    onCall(): void;
    /** The server was heard: what is held is what it has. */
    onWord(): void;
    shortestMilliseconds: number;
  }) {
    super(options.kubeConfig);
    this.#kind = options.kind;
    this.#onCall = options.onCall;
    this.#onWord = options.onWord;
    this.#shortestMilliseconds = options.shortestMilliseconds;
  }

  async watch(
    path: string,
    queryParams: Record<string, string | number | boolean | undefined>,
    callback: (phase: string, object: unknown, event?: unknown) => void,
    done: (error: unknown) => void,
  ): Promise<AbortController> {
    this.#onCall();
    const startedAt = Date.now();
    let ended = false;
    const selector = kindSelector(this.#kind);
    const controller = await super.watch(
      path,
      {
        ...queryParams,
        ...(selector && { fieldSelector: selector }),
        timeoutSeconds,
        allowWatchBookmarks: true,
      },
      (phase, object: unknown) => {
        const passed = this.#pass(phase, object);
        if (phase !== 'ERROR') this.#onWord();
        if (passed) callback(phase, passed);
      },
      error => {
        ended = true;
        const lasted = Date.now() - startedAt;
        if (error || lasted >= this.#shortestMilliseconds) done(error);
        else
          setTimeout(done, this.#shortestMilliseconds - lasted, null).unref();
      },
    );
    if (!ended) this.#onWord();
    this.#open = controller;
    if (this.#stopped) controller.abort();
    return controller;
  }

  /** Ends what is open and what is being opened. */
  stop() {
    this.#stopped = true;
    this.#open?.abort();
  }

  #pass(
    phase: string,
    object: unknown,
  ):
    | ReducedObject<T>
    | z.infer<typeof versionSchema | typeof statusSchema>
    | undefined {
    switch (phase) {
      case 'ADDED':
      case 'MODIFIED':
      case 'DELETED':
        return reduceObject(this.#kind.schema, object);
      case 'BOOKMARK':
        return versionSchema.safeParse(object).data;
      case 'ERROR':
        return statusSchema.safeParse(object).data;
      default:
        return undefined;
    }
  }
}
