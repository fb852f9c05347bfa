import { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { Config, ConfigReader } from '@backstage/config';
import { ExposureRelationsProcessor } from './ExposureRelationsProcessor';

const config = new ConfigReader({
  spokes: {
    clusters: [{ spoke: 'prod', cluster: 'eks-prod' }, { spoke: 'stage' }],
  },
});

function relationsOf(kind: string, exposures?: string) {
  return relationsBy(
    kind,
    exposures ? { 'fitsync.io/exposures': exposures } : {},
  );
}

async function relationsBy(kind: string, annotations: Record<string, string>) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: 'shop',
      annotations,
    },
  };
  const emit = jest.fn();
  const location = { type: 'url', target: 'https://example.com' };
  const processed = await ExposureRelationsProcessor.fromConfig(
    config,
  ).postProcessEntity(entity, location, emit);
  expect(processed).toBe(entity);
  return emit.mock.calls.map(([{ relation }]) => relation);
}

const shop = { kind: 'Component', namespace: 'default', name: 'shop' };
const resource = (name: string) => ({
  kind: 'Resource',
  namespace: 'default',
  name,
});

describe('ExposureRelationsProcessor', () => {
  it('relates a component to each of its spokes, both ways, once', async () => {
    await expect(
      relationsOf('Component', 'prod/a/shop, stage/a/shop, prod/b/shop'),
    ).resolves.toEqual(
      ['prod', 'stage'].flatMap(spoke => [
        { source: shop, type: 'dependsOn', target: resource(spoke) },
        { source: resource(spoke), type: 'dependencyOf', target: shop },
      ]),
    );
  });

  it('takes the good parts of an annotation', async () => {
    await expect(
      relationsOf('Component', 'Prod/a, prod/a/shop'),
    ).resolves.toHaveLength(2);
  });

  it('relates it to the spoke of its cluster, where labels bind it', async () => {
    const id = { 'backstage.io/kubernetes-id': 'shop' };
    const cluster = 'backstage.io/kubernetes-cluster';
    await expect(
      relationsBy('Component', { ...id, [cluster]: 'eks-prod' }),
    ).resolves.toMatchObject([{ target: resource('prod') }, {}]);
    await expect(
      relationsBy('Component', { ...id, [cluster]: 'elsewhere' }),
    ).resolves.toEqual([]);
    await expect(
      relationsBy('Component', { [cluster]: 'eks-prod' }),
    ).resolves.toEqual([]);
    await expect(relationsBy('Component', id)).resolves.toEqual([]);
  });

  it('knows a spoke that came while Backstage runs', async () => {
    let now: Config = config;
    let tell = () => {};
    const changing = Object.assign(
      mockServices.rootConfig.mock({
        getOptional: ((key?: string) =>
          now.getOptional(key)) as Config['getOptional'],
      }),
      {
        subscribe: (listener: () => void) => {
          tell = listener;
          return { unsubscribe: () => {} };
        },
      },
    );
    const processor = ExposureRelationsProcessor.fromConfig(changing);
    const emit = jest.fn();
    const read = () =>
      processor.postProcessEntity(
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'shop',
            annotations: {
              'backstage.io/kubernetes-id': 'shop',
              'backstage.io/kubernetes-cluster': 'eks-new',
            },
          },
        },
        { type: 'url', target: 'https://example.com' },
        emit,
      );
    await read();
    expect(emit).not.toHaveBeenCalled();
    now = new ConfigReader({
      spokes: { clusters: [{ spoke: 'new', cluster: 'eks-new' }] },
    });
    tell();
    await read();
    expect(emit).toHaveBeenCalledTimes(2);
  });

  it('leaves other kinds and components without exposures alone', async () => {
    await expect(relationsOf('API', 'prod/a/shop')).resolves.toEqual([]);
    await expect(relationsOf('Component')).resolves.toEqual([]);
  });
});
