import { LoggerService } from '@backstage/backend-plugin-api';
import { Observed, observedOk } from '@fitsync/backstage-plugin-spokes-common';
import { KubeConfig } from '@kubernetes/client-node';
import { CallFailure } from './CallFailure';
import { CollectedKind } from './collectedKinds';
import { CollectorTimes } from './CollectorTimes';
import { describeFailure, FailureReport } from './describeFailure';
import { KindObjects } from './KindObjects';
import { kindSource } from './kindPath';
import { KindSession } from './KindSession';
import { ReducedList } from './listReduced';
import { MalformedLog } from './MalformedLog';

export interface KindInformerOptions<T> {
  cluster: string;
  kind: CollectedKind<T>;
  kubeConfig: KubeConfig;
  logger: LoggerService;
  times: CollectorTimes;
  onCall(): void;
  onChange(): void;
}

/** One kind of one cluster: listed, watched, and read anew after everything that can go wrong. */
export class KindInformer<T> {
  readonly #options: KindInformerOptions<T>;
  readonly #source: string;
  readonly #malformed: MalformedLog;
  readonly #objects: KindObjects<T>;
  readonly #unread: Observed<T[]>;
  #observed: Observed<T[]>;
  /** ISO 8601 instant at which the server was last heard. */
  #heardAt?: string;
  #failures = 0;
  #session?: KindSession<T>;
  #timer?: NodeJS.Timeout;

  constructor(options: KindInformerOptions<T>) {
    this.#options = options;
    this.#source = kindSource(options.kind);
    this.#malformed = new MalformedLog(options);
    this.#objects = new KindObjects(this.#malformed);
    this.#unread = {
      outcome: 'failed',
      observedAt: now(),
      source: this.#source,
      action: `Wait for the first read of the cluster ${options.cluster}`,
    };
    this.#observed = this.#unread;
  }

  start(): void {
    this.#open();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#session?.close();
  }

  /** True once the first read has ended, well or badly. */
  get settled(): boolean {
    return this.#observed !== this.#unread;
  }

  /** The same object, and the same array in it, as long as nothing is new. */
  observed(): Observed<T[]> {
    const last = this.#observed;
    if (last.outcome !== 'ok') return last;
    if (this.#objects.changed) this.#observed = this.#read();
    else if (this.#isOld(last.observedAt)) {
      this.#observed = { ...last, observedAt: this.#heardAt ?? now() };
    }
    return this.#observed;
  }

  #isOld(observedAt: string): boolean {
    const heardAt = this.#heardAt ?? observedAt;
    return Date.parse(heardAt) - Date.parse(observedAt) >= 1000;
  }

  #read(): Observed<T[]> {
    const { value, malformed } = this.#objects.take();
    return {
      ...observedOk(value, this.#source, this.#heardAt ?? now()),
      ...(malformed.length > 0 && { malformed }),
    };
  }

  #open(): void {
    const { kind, kubeConfig, onCall, onChange, times } = this.#options;
    this.#session?.close();
    this.#session = new KindSession(
      {
        kind,
        kubeConfig,
        onCall,
        shortestMilliseconds: times.shortestWatchMilliseconds,
      },
      {
        onListed: list => this.#listed(list),
        onPut: object => {
          this.#objects.put(object);
          if (this.#objects.changed) onChange();
        },
        onDrop: object => {
          this.#objects.drop(object);
          if (this.#objects.changed) onChange();
        },
        onWord: () => this.#heard(),
        onFailure: failure => this.#failed(failure),
      },
    );
    this.#again(times.resyncMilliseconds);
  }

  #again(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), milliseconds).unref();
  }

  #listed({ items, nameless }: ReducedList<T>): void {
    this.#malformed.nameless(nameless);
    this.#objects.replace(items);
    // After a failure only an open watch proves that all is well: list may be allowed and watch not.
    if (this.#failures === 0) this.#heard();
    if (this.#objects.changed) this.#options.onChange();
  }

  #heard(): void {
    this.#heardAt = now();
    this.#failures = 0;
    const { outcome, source } = this.#observed;
    if (outcome === 'ok' && source === this.#source) return;
    this.#become(this.#read());
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

    const report = describeFailure(failure, kind, cluster);
    // Load balancers end long connections; the first retry decides whether anything is wrong.
    const excused = this.#observed.outcome === 'ok' && this.#failures === 1;
    if (!excused || report.outcome !== 'failed') this.#report(report);
  }

  #report({ outcome, action }: FailureReport): void {
    const last = this.observed();
    const { value } = last;
    const source = this.#source;
    const observed: Observed<T[]> =
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
    this.#become(observed);
  }

  /** Nothing of a kind that the cluster does not know can be there; it may be installed later. */
  #notInstalled(): void {
    const { cluster, logger, times } = this.#options;
    this.#again(times.longestRetryMilliseconds);
    this.#heardAt = now();
    const source = `${this.#source} (not installed)`;
    if (this.#observed.outcome === 'ok' && this.#observed.source === source) {
      return;
    }
    logger.info('A kind of object is not installed', {
      cluster,
      read: this.#source,
    });
    this.#objects.replace([]);
    this.#objects.take();
    this.#become(observedOk([], source, this.#heardAt));
  }

  #become(observed: Observed<T[]>): void {
    this.#observed = observed;
    this.#options.onChange();
  }
}

function now(): string {
  return new Date().toISOString();
}
