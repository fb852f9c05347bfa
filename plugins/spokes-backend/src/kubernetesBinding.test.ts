import { Entity } from '@backstage/catalog-model';
import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import request from 'supertest';
import { freshFacts, nameEntity } from './__testUtils__/freshFacts';
import { component, referenceConfig } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(60_000);

const databases = createTestDatabases();

/** A component that names where it runs the way Backstage's Kubernetes plugin wants it. */
function labelled(name: string, annotations: Record<string, string>): Entity {
  const entity = component(name, '');
  return {
    ...entity,
    metadata: {
      name,
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `backstage.io/kubernetes-${key}`,
          value,
        ]),
      ),
    },
  };
}

describe('bindings by annotations for Kubernetes', () => {
  let stop: () => Promise<void>;
  afterEach(() => stop());

  async function start(
    entity: Entity,
    options: {
      change?: (facts: Facts) => void;
      config?: typeof referenceConfig;
    } = {},
  ) {
    const facts = freshFacts();
    const ref = `component:default/${entity.metadata.name}`;
    if (entity.metadata.name !== 'intruder') {
      nameEntity(facts, 'productpage', ref);
      nameEntity(facts, 'details', ref);
    }
    options.change?.(facts);
    const backend = await startSpokesBackend({
      facts: () => facts,
      entities: [entity],
      ...(options.config && { config: options.config }),
      knex: await databases.init('SQLITE_3'),
    });
    stop = backend.stop;
    const path = `/api/spokes/entities/component/default/${entity.metadata.name}`;
    return {
      read: async () =>
        (await request(backend.server).get(`${path}/ingress`)).body,
      refresh: () => request(backend.server).post(`${path}/refresh`),
    };
  }

  it.each([
    [
      'a selector of labels, of Services that a route leads to only',
      {
        cluster: 'fitsync-prod-spoke',
        namespace: 'default',
        'label-selector': 'app in (productpage, details)',
      },
    ],
    ['a selector on every cluster', { 'label-selector': 'app=productpage' }],
  ])('finds the exposure by %s', async (_, annotations) => {
    const { read, refresh } = await start(labelled('bookinfo', annotations));
    await waitFor(async () => {
      expect(await read()).toMatchObject({
        problems: [],
        exposures: [
          {
            status: 'traced',
            exposure: {
              spoke: 'fitsync-prod-spoke',
              namespace: 'default',
              service: 'productpage',
            },
            trace: { verdict: 'reachable' },
          },
        ],
      });
    });
    expect((await refresh()).body).toEqual({ status: 'started' });
  });

  it('finds it by the label kubernetes-id on the pods alone', async () => {
    const { read } = await start(labelled('bookinfo', { id: 'the-books' }), {
      change: ({ clusters }) =>
        clusters[0].pods.value
          ?.filter(({ metadata }) => metadata.labels.app === 'productpage')
          .forEach(({ metadata }) => {
            metadata.labels['backstage.io/kubernetes-id'] = 'the-books';
          }),
    });
    await waitFor(async () => {
      expect((await read()).exposures).toMatchObject([
        { status: 'traced', exposure: { service: 'productpage' } },
      ]);
    });
  });

  it('keeps it when its route is gone, and when no pod is left', async () => {
    let broken = false;
    const facts = freshFacts();
    nameEntity(facts, 'productpage', 'component:default/bookinfo');
    const cut = structuredClone(facts);
    cut.clusters[0].virtualServices.value = [];
    cut.clusters[0].pods.value = [];
    const backend = await startSpokesBackend({
      facts: () => (broken ? cut : facts),
      entities: [labelled('bookinfo', { 'label-selector': 'app=productpage' })],
      knex: await databases.init('SQLITE_3'),
    });
    stop = backend.stop;
    const read = async () =>
      (
        await request(backend.server).get(
          '/api/spokes/entities/component/default/bookinfo/ingress',
        )
      ).body;
    await waitFor(async () => {
      expect((await read()).exposures[0]?.trace?.verdict).toBe('reachable');
      expect((await read()).exposures[0].since).toBe(
        (await read()).exposures[0].since,
      );
    });
    broken = true;
    backend.publish();
    await waitFor(async () => {
      expect(await read()).toMatchObject({
        exposures: [{ trace: { verdict: 'blocked' } }],
      });
    });
  });

  it('says what to do when no route leads to what it found', async () => {
    const { read } = await start(
      labelled('bookinfo', { 'label-selector': 'app=details' }),
    );
    await waitFor(async () => {
      expect(await read()).toMatchObject({
        exposures: [],
        problems: [
          {
            value: 'app=details',
            message: expect.stringContaining(
              'fitsync.io/exposures: fitsync-prod-spoke/default/details',
            ),
          },
        ],
      });
    });
  });

  it("tells another team's Service from none in nothing", async () => {
    const { read, refresh } = await start(
      labelled('intruder', { 'label-selector': 'app' }),
    );
    await waitFor(async () => {
      expect((await read()).problems).toEqual([
        {
          value: 'app',
          message: expect.stringContaining(
            'fitsync.io/entity: component:default/intruder',
          ),
        },
      ]);
    });
    const text = JSON.stringify([await read(), (await refresh()).body]);
    for (const secret of ['productpage', 'podinfo', 'details', 'fitsync-']) {
      expect(text).not.toContain(secret);
    }
  });

  it('takes a namespace that configuration gives to the owner as proof', async () => {
    const [prod, stage] = referenceConfig.clusters;
    const namespaces = [{ namespace: 'demo', owner: 'group:default/demo' }];
    const clusters = [prod, { ...stage, namespaces }];
    const { read } = await start(
      labelled('demo', { 'label-selector': 'app=podinfo' }),
      { config: { ...referenceConfig, clusters } },
    );
    await waitFor(async () => {
      expect((await read()).exposures).toMatchObject([
        { status: 'traced', exposure: { service: 'podinfo' } },
      ]);
    });
  });

  it.each([
    [
      'a cluster that is no spoke’s',
      { cluster: 'elsewhere', id: 'x' },
      { value: 'elsewhere', message: 'No spoke runs on a cluster' },
    ],
    [
      'a selector that cannot be read',
      { 'label-selector': 'app=(' },
      { value: 'app=(', message: 'no requirement for a label' },
    ],
  ])('says what is wrong with %s', async (_, annotations, problem) => {
    const { read } = await start(labelled('bookinfo', annotations));
    expect((await read()).problems).toEqual([
      {
        value: problem.value,
        message: expect.stringContaining(problem.message),
      },
    ]);
  });

  it('does not take what was not read for absent', async () => {
    const { read } = await start(
      labelled('bookinfo', { cluster: 'fitsync-prod-spoke', id: 'x' }),
      { change: facts => facts.clusters.splice(0) },
    );
    expect(await read()).toMatchObject({
      exposures: [],
      problems: [{ message: expect.stringContaining('cannot be read now') }],
    });
  });
});
