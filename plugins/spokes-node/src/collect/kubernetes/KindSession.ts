import { KubeConfig, ListWatch } from '@kubernetes/client-node';
import { CallFailure } from './CallFailure';
import { CollectedKind } from './collectedKinds';
import { kindPath } from './kindPath';
import { listReduced, ReducedList } from './listReduced';
import { ReducedObject } from './ReducedObject';
import { ReducingWatch } from './ReducingWatch';

/** What a session tells, until it is closed. */
export interface KindSessionListener<T> {
  onListed(list: ReducedList<T>): void;
  onPut(object: ReducedObject<T>): void;
  onDrop(object: ReducedObject<T>): void;
  /** The server was heard: what is held is what it has. */
  onWord(): void;
  /** The session is over. */
  onFailure(failure: CallFailure): void;
}

/** One list and the watches that follow from it: the client's informer, over objects that are reduced on the way in. */
export class KindSession<T> {
  readonly #abort = new AbortController();
  readonly #watch: ReducingWatch<T>;
  readonly #informer: ListWatch<ReducedObject<T>>;

  constructor(
    options: {
      kind: CollectedKind<T>;
      kubeConfig: KubeConfig;
      shortestMilliseconds: number;
      onCall(): void;
    },
    listener: KindSessionListener<T>,
  ) {
    const { kind } = options;
    const { signal } = this.#abort;
    const whileOpen =
      <A>(tell: (argument: A) => void) =>
      (argument: A) => {
        if (!signal.aborted) tell(argument);
      };

    this.#watch = new ReducingWatch({
      ...options,
      onWord: whileOpen<void>(() => listener.onWord()),
    });
    const listed = whileOpen(listener.onListed);
    const list = async () => {
      const found = await listReduced({ ...options, signal });
      listed(found);
      return found;
    };
    this.#informer = new ListWatch<ReducedObject<T>>(
      kindPath(kind),
      this.#watch,
      list,
      false,
    );
    const put = whileOpen(listener.onPut);
    const fail = whileOpen((error: unknown) =>
      listener.onFailure(CallFailure.from(error)),
    );
    this.#informer.on('add', put);
    this.#informer.on('update', put);
    this.#informer.on('delete', whileOpen(listener.onDrop));
    this.#informer.on('error', fail);
    this.#informer.start().catch(fail);
  }

  close(): void {
    this.#abort.abort();
    this.#watch.stop();
    // Rejects only for what has failed already.
    this.#informer.stop().catch(() => {});
  }
}
