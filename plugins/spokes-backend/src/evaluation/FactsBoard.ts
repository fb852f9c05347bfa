import { LoggerService } from '@backstage/backend-plugin-api';
import { Facts, SpokeBinding } from '@fitsync/backstage-plugin-spokes-common';
import { isEqual } from 'lodash';
import { SpokesConfig, SpokesConfigSource } from '../config';
import { AcceptancesBySpoke } from '../fleet';
import { SnapshotStore, SourceFacts, sourceOf } from '../store';
import { AgedFacts, ageFacts } from './ageFacts';
import { configuredSources } from './configuredSources';
import { maxAgesOf } from './maxAgesOf';

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

const nothingAccepted: AcceptancesBySpoke = new Map();

/**
 * The newest facts of every source: what this replica reads, and through the store what others read and what was known
 * before a restart.
 */
export class FactsBoard {
  readonly #entries = new Map<string, Entry>();
  readonly #store: SnapshotStore;
  readonly #config: Pick<SpokesConfigSource, 'current'>;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  #onChange: () => void = () => {};
  readonly #accepted: () => AcceptancesBySpoke;
  #current?: {
    facts: Facts;
    parts: Map<string, Part>;
    config: SpokesConfig;
    accepted: AcceptancesBySpoke;
  };

  constructor(options: {
    store: SnapshotStore;
    config: Pick<SpokesConfigSource, 'current'>;
    logger: LoggerService;
    /** What blueprints accept; the same object until that changes. */
    accepted?: () => AcceptancesBySpoke;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#config = options.config;
    this.#logger = options.logger;
    this.#accepted = options.accepted ?? (() => nothingAccepted);
    this.#now = options.now ?? (() => new Date());
  }

  /** Called whenever this replica has read something. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** Tells that something beside the facts has changed: what is accepted. */
  touch(): void {
    this.#onChange();
  }

  /** Takes what this replica has read. What is configured no more is not kept: a read may end late. */
  put(content: SourceFacts, options: { fence?: number } = {}): void {
    const source = sourceOf(content);
    if (!this.#configured.has(source)) return;
    this.#entries.set(source, { content, ...options });
    this.#onChange();
  }

  /** Forgets, here and in the store, what belongs to no configured source. */
  async forget(): Promise<void> {
    const configured = this.#configured;
    const isGone = (source: string) => !configured.has(source);
    [...this.#entries.keys()]
      .filter(isGone)
      .forEach(source => this.#entries.delete(source));
    const stored = await this.#store.listFactVersions();
    const gone = [...stored.keys()].filter(isGone);
    if (gone.length === 0) return;
    await this.#store.removeFacts(gone);
    this.#logger.info('Forgot sources that are configured no more', {
      sources: gone.join(', '),
    });
  }

  get #configured(): ReadonlySet<string> {
    return configuredSources(this.#config.current);
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
    const configured = this.#configured;
    const foreign = [...versions].flatMap(([source, version]) => {
      if (!configured.has(source)) return [];
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
    const ages = maxAgesOf(this.#config.current);
    return sources.every(source => {
      const entry = this.#entries.get(source);
      if (!entry) return false;
      // Requests on trial come after everything else, and no verdict waits for them.
      return ageFacts(entry.content, now, ages).stale.every(name =>
        name.startsWith('probes/'),
      );
    });
  }

  /** The facts of now: what is too old is stale. The same object until something differs. */
  current(): Facts {
    const now = this.#now();
    const config = this.#config.current;
    const configured = configuredSources(config);
    const ages = maxAgesOf(config);
    const parts = new Map<string, Part>();
    for (const [source, { content }] of this.#entries) {
      if (!configured.has(source)) continue;
      const aged = ageFacts(content, now, ages);
      const last = this.#current?.parts.get(source);
      const same = last?.from === content && isEqual(last.stale, aged.stale);
      parts.set(source, same ? last : { ...aged, from: content });
    }
    const accepted = this.#accepted();
    if (
      this.#current?.config === config &&
      this.#current.accepted === accepted &&
      isEqualBy(this.#current.parts, parts)
    ) {
      return this.#current.facts;
    }
    const all = [...parts.values()].map(part => part.content);
    const facts: Facts = {
      schemaVersion: 1,
      takenAt: now.toISOString(),
      spokes: this.#bindings(config, accepted),
      aws: all.flatMap(part => (part.kind === 'aws' ? [part.facts] : [])),
      clusters: all.flatMap(part =>
        part.kind === 'kubernetes' ? [part.facts] : [],
      ),
    };
    this.#current = { facts, parts, config, accepted };
    return facts;
  }

  /** The same objects while configuration and blueprints stay as they are: what was judged with them is kept. */
  #bindings(
    config: SpokesConfig,
    accepted: AcceptancesBySpoke,
  ): SpokeBinding[] {
    const last = this.#current;
    if (last?.config === config && last.accepted === accepted) {
      return last.facts.spokes;
    }
    return config.spokes.map(({ binding }) => {
      const own = accepted.get(binding.name);
      return own ? { ...binding, accepted: own } : binding;
    });
  }
}

function isEqualBy(a: Map<string, Part>, b: Map<string, Part>): boolean {
  return (
    a.size === b.size &&
    [...b].every(([source, part]) => a.get(source) === part)
  );
}
