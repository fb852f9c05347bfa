import { mockServices } from '@backstage/backend-test-utils';
import {
  kinds,
  KubeObject,
  referenceCluster,
  serveCluster,
} from '@fitsync/sandbox';
import { canary, canaryObjects, plantCanary } from '../../testing/canary';
import { collectedKinds } from './collectedKinds';
import { createClusterCollector } from './createClusterCollector';
import { connectionTo } from './testing/connectionTo';

/** What stands around each canary. */
function leaks(value: unknown): string[] {
  return JSON.stringify(value).match(/.{0,60}CANARY.{0,20}/g) ?? [];
}

describe('what is kept of a cluster', () => {
  it('holds nothing that no schema names, in facts or logs', async () => {
    const store = referenceCluster('fitsync-prod-spoke');
    for (const object of canaryObjects) store.apply(object);
    const virtualService = store.get('VirtualService', 'bookinfo', 'default')!;
    virtualService.spec.http[0].match[0].headers = {
      authorization: { exact: canary },
    };
    store.apply(virtualService);
    // Whatever is collected has to be there to be tried.
    for (const { group, plural } of Object.values(collectedKinds)) {
      const found = kinds.find(
        one => one.group === group && one.plural === plural,
      );
      const objects = store.list(found?.kind ?? '');
      expect([group, plural, objects.length > 0]).toEqual([
        group,
        plural,
        true,
      ]);
      for (const object of objects) {
        store.apply(plantCanary(object) as KubeObject);
      }
    }
    store.apply(
      plantCanary({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'malformed', namespace: 'default' },
        spec: { selector: { app: [canary] } },
      }) as KubeObject,
    );

    const served = await serveCluster(store);
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const collector = createClusterCollector({
      cluster: 'test',
      connection: connectionTo(served.url),
      logger,
      onChange: () => {},
    });
    collector.start();
    const facts = () => collector.facts();
    while (
      Object.values(facts()).some(
        part => typeof part === 'object' && part.outcome !== 'ok',
      ) ||
      collector.calls() < 2 * Object.keys(collectedKinds).length
    ) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    // By the watch too, not only by the list.
    const service = store.get('Service', 'reviews', 'default')!;
    service.metadata.labels = { changed: 'yes' };
    store.apply(service);
    while (
      !facts().services.value?.some(({ metadata }) => metadata.labels.changed)
    ) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }

    expect(facts().pods.value).toHaveLength(9);
    expect(facts().services).toMatchObject({
      malformed: ['default/malformed'],
    });
    // What could not be understood would hold no canary either.
    const { cluster: _, ...kindsOfFacts } = facts();
    for (const [kind, read] of Object.entries(kindsOfFacts)) {
      expect([kind, read.value?.length]).toEqual([kind, expect.any(Number)]);
      expect([kind, read.value?.length === 0]).toEqual([kind, false]);
    }
    expect(leaks(facts())).toEqual([]);
    expect(leaks(logger.warn.mock.calls)).toEqual([]);
    await collector.stop();
    await served.close();
  });
});
