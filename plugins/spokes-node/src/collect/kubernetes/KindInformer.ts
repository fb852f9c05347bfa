import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Observed,
  ObservedFailure,
  observedOk,
} from '@fitsync/backstage-plugin-spokes-common';
import { KubeConfig, ListWatch } from '@kubernetes/client-node';
import { isEqual, sortBy } from 'lodash';
import { CallFailure } from './CallFailure';
import { CollectedKind } from './collectedKinds';
import { CollectorTimes } from './CollectorTimes';
import { describeFailure } from './describeFailure';
import { kindPath, kindSource } from './kindPath';
import { listReduced } from './listReduced';
import { MalformedLog } from './MalformedLog';
import { ReducedObject } from './ReducedObject';
import { ReducingWatch } from './ReducingWatch';

export interface KindInformerOptions<T> {
  cluster: string;
  kind: CollectedKind<T>;
  kubeConfig: KubeConfig;
  logger: LoggerService;
  times: CollectorTimes;
  onCall(): void;
  onChange(): void;
}

const nameOf = ({ metadata: { namespace, name } }: ReducedObject<unknown>) =>
  namespace ? `${namespace}/${name}` : name;

/** One kind of one cluster: listed, watched, and read anew after everything that can go wrong. */
export class KindInformer<T> {
  readonly #options: KindInformerOptions<T>;
  readonly #malformed: MalformedLog;
  readonly #objects = new Map<string, ReducedObject<T>>();
  readonly #unread: Observed<T[]>;
  #observed: Observed<T[]>;
  /** ISO 8601 instant at which the server was last heard. */
  #heardAt?: string;
  /** Something of `#objects` changed since `#observed` was made. */
  #dirty = false;
  #failures = 0;
  #session?: {
    informer: ListWatch<ReducedObject<T>>;
    watch: ReducingWatch<T>;
    abort: AbortController;
  };
  #timer?: NodeJS.Timeout;

  constructor(options: KindInformerOptions<T>) {
    this.#options = options;
    this.#malformed = new MalformedLog(options);
    this.#unread = {
      outcome: 'failed',
      observedAt: now(),
      source: kindSource(options.kind),
      action: `Wait for the first read of the cluster ${options.cluster}`,
    };
    this.#observed = this.#unread;
  }

  /** True once the first read has ended, well or badly. */
  get settled(): boolean {
    return this.#observed !== this.#unread;
  }

  start(): void {
    this.#open();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#close();
  }

  /** The same object, and the same array in it, as long as nothing is new. */
  observed(): Observed<T[]> {
    const last = this.#observed;
    if (last.outcome === 'ok' && this.#dirty) this.#observed = this.#read();
    else if (last.outcome === 'ok' && this.#isOlder(last.observedAt)) {
      this.#observed = { ...last, observedAt: this.#heardAt ?? now() };
    }
    return this.#observed;
  }

  #isOlder(observedAt: string): boolean {
    const heard = Date.parse(this.#heardAt ?? observedAt);
    return heard - Date.parse(observedAt) >= 1000;
  }

  #read(): Observed<T[]> {
    this.#dirty = false;
    const objects = sortBy([...this.#objects.values()], nameOf);
    const malformed = objects.filter(({ fact }) => !fact).map(nameOf);
    return {
      ...observedOk(
        objects.flatMap(({ fact }) => fact ?? []),
        kindSource(this.#options.kind),
        this.#heardAt ?? now(),
      ),
      ...(malformed.length > 0 && { malformed }),
    };
  }

  #open(): void {
    this.#close();
    const { kind, kubeConfig, onCall, times } = this.#options;
    const abort = new AbortController();
    const isCurrent = () => this.#session?.abort === abort;
    const watch = new ReducingWatch({
      kubeConfig,
      kind,
      onCall,
      onWord: () => isCurrent() && this.#heard(),
      shortestMilliseconds: times.shortestWatchMilliseconds,
    });
    const list = async () => {
      const found = await listReduced({
        kubeConfig,
        kind,
        onCall,
        signal: abort.signal,
      });
      if (isCurrent()) this.#listed(found.items, found.nameless);
      return found;
    };
    const informer = new ListWatch<ReducedObject<T>>(
      kindPath(kind),
      watch,
      list,
      false,
    );
    informer.on('add', object => isCurrent() && this.#put(object));
    informer.on('update', object => isCurrent() && this.#put(object));
    informer.on('delete', object => isCurrent() && this.#drop(object));
    informer.on('error', error => {
      if (isCurrent()) this.#failed(CallFailure.from(error));
    });
    this.#session = { informer, watch, abort };
    // Errors come by the event too, and are handled there.
    informer.start().catch(error => {
      if (isCurrent()) this.#failed(CallFailure.from(error));
    });
    this.#again(times.resyncMilliseconds);
  }

  #close(): void {
    const session = this.#session;
    this.#session = undefined;
    session?.abort.abort();
    session?.watch.stop();
    session?.informer.stop();
  }

  #again(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), milliseconds).unref();
  }

  #heard(): void {
    this.#heardAt = now();
    this.#failures = 0;
    if (this.#observed.outcome === 'ok') return;
    this.#observed = this.#read();
    this.#options.onChange();
  }

  #listed(items: ReducedObject<T>[], nameless: number): void {
    this.#malformed.nameless(nameless);
    const names = new Set(items.map(nameOf));
    for (const [name, object] of this.#objects) {
      if (!names.has(name)) this.#drop(object);
    }
    items.forEach(object => this.#put(object));
    if (this.#observed.source !== kindSource(this.#options.kind)) {
      this.#changed();
    }
    // After a failure only an open watch proves that all is well: list may be allowed and watch not.
    if (this.#failures === 0) this.#heard();
  }

  #put(object: ReducedObject<T>): void {
    const name = nameOf(object);
    const before = this.#objects.get(name);
    this.#objects.set(name, object);
    this.#malformed.see(name, object);
    // A node's heartbeat, say, changes nothing of what is kept.
    if (before && isEqual(before.fact, object.fact)) return;
    this.#changed();
  }

  #drop(object: ReducedObject<T>): void {
    if (this.#objects.delete(nameOf(object))) this.#changed();
  }

  #changed(): void {
    this.#dirty = true;
    this.#options.onChange();
  }

  #failed(failure: CallFailure): void {
    const { kind, cluster, times } = this.#options;
    if (failure.status === 404 && kind.optional) {
      this.#notInstalled();
      return;
    }
    this.#failures += 1;
    const backoff = Math.min(
      times.firstRetryMilliseconds * 2 ** (this.#failures - 1),
      times.longestRetryMilliseconds,
    );
    this.#again(backoff * (0.75 + Math.random() / 2));

    // Load balancers end long connections; the first retry decides whether anything is wrong.
    const { outcome, action } = describeFailure(failure, kind, cluster);
    const excused = this.#observed.outcome === 'ok' && this.#failures === 1;
    if (excused && outcome === 'failed') return;
    this.#report(outcome, action);
  }

  #report(outcome: 'denied' | 'throttled' | 'failed', action: string): void {
    const last = this.observed();
    const { value } = last;
    const source = kindSource(this.#options.kind);
    const observed: ObservedFailure<T[]> =
      value && outcome === 'failed'
        ? {
            outcome: 'stale',
            value,
            observedAt: this.#heardAt ?? last.observedAt,
            source,
            action,
          }
        : {
            outcome,
            ...(value && { value }),
            observedAt: now(),
            source,
            action,
          };
    const known =
      last.outcome === observed.outcome &&
      'action' in last &&
      last.action === action;
    if (known) return;
    this.#options.logger.warn('A kind of object cannot be read', {
      cluster: this.#options.cluster,
      read: source,
      outcome: observed.outcome,
      action,
    });
    this.#observed = observed;
    this.#options.onChange();
  }

  /** Nothing of a kind that the cluster does not know can be there; it may be installed later. */
  #notInstalled(): void {
    const { kind, cluster, logger, times } = this.#options;
    const source = `${kindSource(kind)} (not installed)`;
    if (this.#observed.source !== source) {
      logger.info('A kind of object is not installed', {
        cluster,
        read: kindSource(kind),
      });
    }
    this.#objects.clear();
    this.#dirty = false;
    this.#heardAt = now();
    const unchanged =
      this.#observed.source === source && this.#observed.outcome === 'ok';
    this.#observed = observedOk(
      unchanged ? this.#observed.value ?? [] : [],
      source,
      this.#heardAt,
    );
    if (!unchanged) this.#options.onChange();
    this.#again(times.longestRetryMilliseconds);
  }
}

function now(): string {
  return new Date().toISOString();
}
