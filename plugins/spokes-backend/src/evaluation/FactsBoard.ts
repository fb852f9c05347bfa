import { LoggerService } from '@backstage/backend-plugin-api';
import { Facts, SpokeBinding } from '@fitsync/backstage-plugin-spokes-common';
import { isEqual } from 'lodash';
import { SnapshotStore, SourceFacts, sourceOf } from '../store';
import { AgedFacts, ageFacts, MaxAges } from './ageFacts';

interface Entry {
  content: SourceFacts;
  /** Version in the store; undefined while this replica's newest facts are not written. */
  version?: string;
  /** Set for facts that this replica reads itself. */
  fence?: number;
}

/** Facts of a source as they may be judged, and what they were made from. */
interface Part extends AgedFacts {
  from: SourceFacts;
}

/**
 * The newest facts of every source: what this replica reads, and through the store what others read and what was known
 * before a restart.
 */
export class FactsBoard {
  readonly #entries = new Map<string, Entry>();
  readonly #store: SnapshotStore;
  readonly #spokes: SpokeBinding[];
  readonly #maxAges: MaxAges;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  #onChange: () => void = () => {};
  #current?: { facts: Facts; parts: Map<string, Part> };

  constructor(options: {
    store: SnapshotStore;
    spokes: SpokeBinding[];
    maxAges: MaxAges;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#spokes = options.spokes;
    this.#maxAges = options.maxAges;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** Called whenever this replica has read something. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** Takes what this replica has read. */
  put(content: SourceFacts, options: { fence?: number } = {}): void {
    this.#entries.set(sourceOf(content), { content, ...options });
    this.#onChange();
  }

  /** What this replica holds of a source, whoever read it. */
  get(source: string): SourceFacts | undefined {
    return this.#entries.get(source)?.content;
  }

  /** Writes what this replica has read. */
  async push(): Promise<void> {
    for (const [source, entry] of [...this.#entries]) {
      if (entry.version) continue;
      const { content, fence } = entry;
      const version = await this.#store.saveFacts(content, { fence });
      // Without one, another replica holds the source by now: its facts are taken over by the next pull.
      entry.version = version ?? 'lost';
      if (!version) this.#logger.warn('Lost a source', { source });
    }
  }

  /** Takes over what others have written. */
  async pull(): Promise<void> {
    const versions = await this.#store.listFactVersions();
    const foreign = [...versions].flatMap(([source, version]) => {
      const entry = this.#entries.get(source);
      const isPending = entry && !entry.version;
      return isPending || entry?.version === version ? [] : [source];
    });
    if (foreign.length === 0) return;
    for (const { source, version, content } of await this.#store.readFacts(
      foreign,
    )) {
      const entry = this.#entries.get(source);
      if (!entry || entry.version) {
        this.#entries.set(source, { content, version });
      }
    }
  }

  /** False while a source was never read, or not lately enough to be judged. */
  isCurrent(sources: string[]): boolean {
    const now = this.#now();
    return sources.every(source => {
      const entry = this.#entries.get(source);
      if (!entry) return false;
      return ageFacts(entry.content, now, this.#maxAges).stale.length === 0;
    });
  }

  /** The facts of now: what is too old is stale. The same object until something differs. */
  current(): Facts {
    const now = this.#now();
    const parts = new Map<string, Part>();
    for (const [source, { content }] of this.#entries) {
      const aged = ageFacts(content, now, this.#maxAges);
      const last = this.#current?.parts.get(source);
      const same = last?.from === content && isEqual(last.stale, aged.stale);
      parts.set(source, same ? last : { ...aged, from: content });
    }
    if (this.#current && isEqualBy(this.#current.parts, parts)) {
      return this.#current.facts;
    }
    const all = [...parts.values()].map(part => part.content);
    const facts: Facts = {
      schemaVersion: 1,
      takenAt: now.toISOString(),
      spokes: this.#spokes,
      aws: all.flatMap(part => (part.kind === 'aws' ? [part.facts] : [])),
      clusters: all.flatMap(part =>
        part.kind === 'kubernetes' ? [part.facts] : [],
      ),
    };
    this.#current = { facts, parts };
    return facts;
  }
}

function isEqualBy(a: Map<string, Part>, b: Map<string, Part>): boolean {
  return (
    a.size === b.size &&
    [...b].every(([source, part]) => a.get(source) === part)
  );
}
