import { Entity } from '@backstage/catalog-model';
import { ExposureRelationsProcessor } from './ExposureRelationsProcessor';

async function relationsOf(kind: string, exposures?: string) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: 'shop',
      annotations: exposures ? { 'fitsync.io/exposures': exposures } : {},
    },
  };
  const emit = jest.fn();
  const location = { type: 'url', target: 'https://example.com' };
  const processed = await new ExposureRelationsProcessor().postProcessEntity(
    entity,
    location,
    emit,
  );
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

  it('leaves other kinds and components without exposures alone', async () => {
    await expect(relationsOf('API', 'prod/a/shop')).resolves.toEqual([]);
    await expect(relationsOf('Component')).resolves.toEqual([]);
  });
});
