import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AwsFacts,
  ExposureRef,
  formatExposureRef,
  observedOk,
  SpokeBinding,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { reference, Sandbox, startSandbox } from '@fitsync/sandbox';
import {
  AwsCollector,
  AwsRateLimits,
  ClusterCollector,
  createAwsCollector,
  createClusterCollector,
  createDirectConnector,
} from '../../collect';
import { dialSandbox, planProbe, runProbe } from '../../probe';
import { createFactsIndex, FactsIndex, traceExposure } from '../../trace';
import { awsAsItIs } from './awsAsItIs';

const hub = {
  name: 'fitsync-hub',
  account: reference.account,
  region: reference.region,
};
/** The stand-ins have no limits worth sparing, and a closed loop reads often. */
const unhurried = { burst: 10_000, perSecond: 10_000 };

/**
 * The sandbox over its real wire, with the product's own collectors and engine on top: what a running backend does,
 * step by step.
 */
export class LiveLoop {
  readonly sandbox: Sandbox;
  readonly #directory: string;
  readonly #aws: AwsCollector;
  readonly #clusters = new Map<string, ClusterCollector>();
  readonly #answers = new Map<string, AwsFacts>();
  #spokes: SpokeBinding[] = [];

  static async start(): Promise<LiveLoop> {
    const directory = await fs.mkdtemp(path.join(os.tmpdir(), 'closed-loop-'));
    const sandbox = await startSandbox({
      port: 0,
      token: 'a-token-of-this-test-run',
      directory,
      seeds: {},
      readyMilliseconds: 20,
      edgePorts: { http: 0, https: 0 },
    });
    const loop = new LiveLoop(sandbox, directory);
    await Promise.all(
      [...sandbox.world.clusters.keys()].map(name => loop.add(name)),
    );
    return loop;
  }

  private constructor(sandbox: Sandbox, directory: string) {
    this.sandbox = sandbox;
    this.#directory = directory;
    this.#aws = createAwsCollector({
      account: hub.account,
      region: hub.region,
      credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
      endpoints: {
        ec2: `${sandbox.url}/aws/ec2`,
        elasticLoadBalancing: `${sandbox.url}/aws/elasticloadbalancing`,
        route53: `${sandbox.url}/aws/route53`,
        acm: `${sandbox.url}/aws/acm`,
        cloudWatch: `${sandbox.url}/aws/cloudwatch`,
      },
      sandbox: true,
      rateLimits: new AwsRateLimits({
        ec2: unhurried,
        elasticLoadBalancing: unhurried,
        route53: unhurried,
        acm: unhurried,
        cloudWatch: unhurried,
      }),
    });
  }

  /** A spoke that is there from now on. */
  async add(name: string): Promise<void> {
    const connector = createDirectConnector({
      config: mockServices.rootConfig({
        data: {
          kubernetes: {
            clusterLocatorMethods: [
              {
                type: 'config',
                clusters: [
                  {
                    name,
                    url: `${this.sandbox.url}/k8s/${name}`,
                    authProvider: 'serviceAccount',
                    serviceAccountToken: 'sandbox',
                  },
                ],
              },
            ],
          },
        },
      }),
      sandbox: true,
    });
    const collector = createClusterCollector({
      cluster: name,
      connection: connector.connect(name),
      logger: mockServices.logger.mock(),
      onChange: () => {},
      times: { shortestWatchMilliseconds: 0, debounceMilliseconds: 1 },
    });
    this.#clusters.set(name, collector);
    this.#spokes = [
      ...this.#spokes,
      {
        name,
        cluster: name,
        account: hub.account,
        region: hub.region,
        hub,
      },
    ];
    collector.start();
    await until(() =>
      Object.values(collector.facts()).every(
        fact => typeof fact === 'string' || fact.outcome === 'ok',
      ),
    );
  }

  async remove(name: string): Promise<void> {
    this.#spokes = this.#spokes.filter(spoke => spoke.name !== name);
    await this.#clusters.get(name)?.stop();
    this.#clusters.delete(name);
  }

  /** Reads what the clusters tell by now, and all of AWS, over the wire. */
  async read(): Promise<FactsIndex> {
    return createFactsIndex({
      schemaVersion: 1,
      takenAt: new Date().toISOString(),
      spokes: this.#spokes,
      aws: [await this.#readAws()],
      clusters: [...this.#clusters.values()].map(one => one.facts()),
    });
  }

  /** What would be answered alike is asked once: forty calls are most of the time that a loop takes. */
  async #readAws(): Promise<AwsFacts> {
    const key = awsAsItIs(this.sandbox.world);
    const known = this.#answers.get(key);
    if (known) {
      await this.#letWatchesTell();
      return known;
    }
    const configuration = await this.#aws.collectConfiguration();
    const targetHealth = await this.#aws.collectTargetHealth();
    const facts = { ...configuration, targetHealth };
    // A world that changed meanwhile was read half before and half after.
    if (awsAsItIs(this.sandbox.world) === key) this.#answers.set(key, facts);
    return facts;
  }

  /**
   * What happened before two more calls were answered has been told by the watches, on a machine however busy: both ends
   * live in this process. The rest is the collectors' debounce.
   */
  async #letWatchesTell(): Promise<void> {
    const { url } = this.sandbox;
    for (let call = 0; call < 2; call += 1) {
      await (await fetch(`${url}/api/sandbox/state`)).text();
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }

  async trace(ref: ExposureRef): Promise<Trace> {
    return traceExposure(await this.read(), ref);
  }

  /** The same, with requests on trial. */
  async traceAndProbe(ref: ExposureRef): Promise<Trace> {
    const index = await this.read();
    const spoke = index.spokes.get(ref.spoke);
    const plan = spoke && planProbe(spoke, ref, { sandbox: true });
    if (!plan) return traceExposure(index, ref);
    const answers = await runProbe(plan, {
      dial: dialSandbox(this.sandbox.edge!.http),
      timeoutMs: 600,
    });
    const probes = {
      [formatExposureRef(ref)]: observedOk(
        answers,
        'request on trial',
        new Date().toISOString(),
      ),
    };
    const aws = index.facts.aws.map(facts => ({ ...facts, probes }));
    return traceExposure(createFactsIndex({ ...index.facts, aws }), ref);
  }

  /** Traces until the expectation holds, or gives the last trace: watches need a moment. */
  async traceUntil(
    ref: ExposureRef,
    holds: (trace: Trace) => boolean,
    patienceMs = 5_000,
    read = () => this.trace(ref),
  ): Promise<Trace> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const trace = await read();
      if (holds(trace) || Date.now() > deadline) return trace;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  async stop() {
    await Promise.all([...this.#clusters.values()].map(one => one.stop()));
    this.#aws.close();
    await this.sandbox.close();
    await fs.rm(this.#directory, { recursive: true, force: true });
  }
}

async function until(condition: () => boolean) {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('The clusters were not read');
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
