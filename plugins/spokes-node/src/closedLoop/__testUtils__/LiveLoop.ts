import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  ExposureRef,
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
import { createFactsIndex, FactsIndex, traceExposure } from '../../trace';

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
  readonly #clusters: ClusterCollector[];
  readonly #spokes: SpokeBinding[];

  static async start(): Promise<LiveLoop> {
    const directory = await fs.mkdtemp(path.join(os.tmpdir(), 'closed-loop-'));
    const sandbox = await startSandbox({
      port: 0,
      token: 'a-token-of-this-test-run',
      directory,
      seeds: {},
      readyMilliseconds: 20,
    });
    const loop = new LiveLoop(sandbox, directory);
    await loop.#started();
    return loop;
  }

  private constructor(sandbox: Sandbox, directory: string) {
    this.sandbox = sandbox;
    this.#directory = directory;
    this.#spokes = [...sandbox.world.clusters.keys()].map(name => ({
      name,
      cluster: name,
      account: hub.account,
      region: hub.region,
      hub,
    }));
    this.#aws = createAwsCollector({
      account: hub.account,
      region: hub.region,
      credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
      endpoints: {
        ec2: `${sandbox.url}/aws/ec2`,
        elasticLoadBalancing: `${sandbox.url}/aws/elasticloadbalancing`,
        route53: `${sandbox.url}/aws/route53`,
      },
      sandbox: true,
      rateLimits: new AwsRateLimits({
        ec2: unhurried,
        elasticLoadBalancing: unhurried,
        route53: unhurried,
      }),
    });
    const connector = createDirectConnector({
      config: mockServices.rootConfig({
        data: {
          kubernetes: {
            clusterLocatorMethods: [
              {
                type: 'config',
                clusters: this.#spokes.map(({ cluster }) => ({
                  name: cluster,
                  url: `${sandbox.url}/k8s/${cluster}`,
                  authProvider: 'serviceAccount',
                  serviceAccountToken: 'sandbox',
                })),
              },
            ],
          },
        },
      }),
      sandbox: true,
    });
    this.#clusters = this.#spokes.map(({ cluster }) =>
      createClusterCollector({
        cluster,
        connection: connector.connect(cluster),
        logger: mockServices.logger.mock(),
        onChange: () => {},
        times: { shortestWatchMilliseconds: 0, debounceMilliseconds: 1 },
      }),
    );
  }

  async #started() {
    this.#clusters.forEach(one => one.start());
    await until(() =>
      this.#clusters.every(one =>
        Object.values(one.facts()).every(
          fact => typeof fact === 'string' || fact.outcome === 'ok',
        ),
      ),
    );
  }

  /** Reads everything anew. */
  async read(): Promise<FactsIndex> {
    const configuration = await this.#aws.collectConfiguration();
    const targetHealth = await this.#aws.collectTargetHealth();
    return createFactsIndex({
      schemaVersion: 1,
      takenAt: new Date().toISOString(),
      spokes: this.#spokes,
      aws: [{ ...configuration, targetHealth }],
      clusters: this.#clusters.map(one => one.facts()),
    });
  }

  async trace(ref: ExposureRef): Promise<Trace> {
    return traceExposure(await this.read(), ref);
  }

  /** Traces until the expectation holds, or gives the last trace: watches need a moment. */
  async traceUntil(
    ref: ExposureRef,
    holds: (trace: Trace) => boolean,
  ): Promise<Trace> {
    const deadline = Date.now() + 5_000;
    for (;;) {
      const trace = await this.trace(ref);
      if (holds(trace) || Date.now() > deadline) return trace;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  async stop() {
    await Promise.all(this.#clusters.map(one => one.stop()));
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
