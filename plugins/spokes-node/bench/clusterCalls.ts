import { mockServices } from '@backstage/backend-test-utils';
import { referenceCluster, serveCluster } from '@fitsync/sandbox';
import { createClusterCollector } from '../src/collect/kubernetes';
import { connectionTo } from '../src/collect/kubernetes/testing/connectionTo';

/** What following a cluster costs while it runs so many services. */
export interface ClusterCallsRow {
  services: number;
  /** Calls until everything was read once: a list and a watch for each kind. */
  start: number;
  /** Calls in the time it takes to change every service once. */
  whileAllChange: number;
}

/** Counts the calls that really arrive at an API server of the sandbox. */
export async function clusterCalls(services: number): Promise<ClusterCallsRow> {
  const store = referenceCluster('fitsync-prod-spoke');
  const change = (version: string) => {
    for (let index = 0; index < services; index += 1) {
      store.apply({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: {
          name: `bench-${index}`,
          namespace: 'default',
          labels: { version },
        },
        spec: { selector: { app: `bench-${index}` }, ports: [{ port: 80 }] },
      });
    }
  };
  change('1');

  let arrived = 0;
  const server = await serveCluster(store, {
    onCall: () => {
      arrived += 1;
    },
  });
  const collector = createClusterCollector({
    cluster: 'bench',
    connection: connectionTo(server.url),
    logger: mockServices.rootLogger({ level: 'none' }),
    onChange: () => {},
  });
  const seen = (version: string) => () =>
    (collector.facts().services.value ?? []).filter(
      ({ metadata }) => metadata.labels.version === version,
    ).length === services;

  try {
    collector.start();
    await until(seen('1'));
    const { cluster: _, ...kinds } = collector.facts();
    const listsAndWatches = 2 * Object.keys(kinds).length;
    await until(() => arrived >= listsAndWatches);
    const start = arrived;
    change('2');
    await until(seen('2'));
    return { services, start, whileAllChange: arrived - start };
  } finally {
    await collector.stop();
    await server.close();
  }
}

async function until(condition: () => boolean) {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('The cluster was not read');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
