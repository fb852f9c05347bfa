import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  AwsFacts,
  ExposureRef,
  formatExposureRef,
  Observed,
  observedOk,
  ProbeAnswer,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  dialDirectly,
  dialSandbox,
  FactsIndex,
  listExposures,
  planProbe,
  runProbe,
} from '@fitsync/backstage-plugin-spokes-node';
import { chunk, groupBy } from 'lodash';
import { SpokesConfigSource } from '../config';
import { describeError } from '../describeError';
import { FactsBoard } from '../evaluation';
import { awsSource } from '../store';

/** Once a minute for each exposure, however many replicas there are. */
const everyMs = 60_000;
const everyMsInSandbox = 5_000;

/** Requests under way at once, so that a large fleet is no flood. */
const atOnce = 8;

/** Sends requests on trial where that is switched on; nobody but the configuration can start one. */
export class Probing {
  readonly #config: SpokesConfigSource;
  readonly #board: Pick<FactsBoard, 'get' | 'put' | 'pull'>;
  readonly #index: () => FactsIndex;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #ended = new AbortController();

  constructor(options: {
    config: SpokesConfigSource;
    board: Pick<FactsBoard, 'get' | 'put' | 'pull'>;
    index: () => FactsIndex;
    scheduler: SchedulerService;
    logger: LoggerService;
  }) {
    this.#config = options.config;
    this.#board = options.board;
    this.#index = options.index;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
  }

  async start(): Promise<void> {
    const { sandbox } = this.#config.current;
    await this.#scheduler.scheduleTask({
      id: 'probe',
      frequency: { milliseconds: sandbox ? everyMsInSandbox : everyMs },
      timeout: { minutes: 5 },
      scope: sandbox ? 'local' : 'global',
      signal: this.#ended.signal,
      fn: () =>
        this.run().catch(error =>
          this.#logger.error('Requests on trial failed', {
            error: describeError(error),
          }),
        ),
    });
  }

  stop(): void {
    this.#ended.abort();
  }

  /** One request through each address of each exposure. */
  async run(): Promise<void> {
    await this.#board.pull();
    const index = this.#index();
    const { probe } = this.#config.current;
    const bySource = groupBy(
      probe.enabled ? listExposures(index) : [],
      ({ spoke }) => sourceOfHub(index, spoke),
    );
    for (const { account, region } of this.#config.current.hubs) {
      const source = awsSource(account, region);
      const probes = await this.#probe(index, bySource[source] ?? []);
      const known = this.#board.get(source);
      if (this.#ended.signal.aborted || known?.kind !== 'aws') continue;
      const hasAny = Object.keys(probes).length > 0;
      if (!hasAny && !known.facts.probes) continue;
      const { probes: _last, ...facts } = known.facts;
      this.#board.put({
        kind: 'aws',
        facts: { ...facts, ...(hasAny && { probes }) },
      });
    }
  }

  async #probe(
    index: FactsIndex,
    exposures: ExposureRef[],
  ): Promise<NonNullable<AwsFacts['probes']>> {
    const { probe, sandbox } = this.#config.current;
    const dial = probe.sandboxEndpoint
      ? dialSandbox(probe.sandboxEndpoint)
      : dialDirectly;
    const probes: Record<string, Observed<ProbeAnswer[]>> = {};
    for (const batch of chunk(exposures, atOnce)) {
      if (this.#ended.signal.aborted) break;
      await Promise.all(
        batch.map(async exposure => {
          const spoke = index.spokes.get(exposure.spoke);
          const plan =
            spoke &&
            planProbe(spoke, exposure, {
              sandbox: sandbox && probe.sandboxEndpoint !== undefined,
            });
          if (!plan) return;
          const answers = await runProbe(plan, { dial });
          probes[formatExposureRef(exposure)] = toObserved(answers);
        }),
      );
    }
    return probes;
  }
}

function sourceOfHub(index: FactsIndex, spoke: string): string {
  const hub = index.spokes.get(spoke)?.facts.binding.hub;
  return hub ? awsSource(hub.account, hub.region) : '';
}

/** Requests that never left this machine say nothing of the way. */
function toObserved(answers: ProbeAnswer[]): Observed<ProbeAnswer[]> {
  const source = 'request on trial';
  const now = new Date().toISOString();
  return answers.every(({ outcome }) => outcome === 'not-sent')
    ? {
        outcome: 'failed',
        source,
        observedAt: now,
        action:
          'Let Backstage reach the load balancers on ports 80 and 443, or switch spokes.probe off',
      }
    : observedOk(answers, source, now);
}
