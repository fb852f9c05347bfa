import { mockServices } from '@backstage/backend-test-utils';
import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  exposureDocumentSchema,
  spokesTraceReadPermission,
  TracedLine,
  TracedPage,
} from '@fitsync/backstage-plugin-spokes-common';
import { SpokesCollatorFactory } from './SpokesCollatorFactory';

const line = (service: string, more: Partial<TracedLine> = {}): TracedLine => ({
  exposure: { spoke: 'prod', namespace: 'shop', service },
  verdict: 'blocked',
  since: '2026-11-20T08:00:00Z',
  warnings: 0,
  observedAt: '2026-11-20T10:00:00Z',
  entityRef: `component:default/${service}`,
  ...more,
});

function create(pages: Record<string, TracedPage>) {
  const listTraced = jest.fn(
    async ({ cursor = 'first' }: { cursor?: string }) => {
      const page = pages[cursor];
      if (!page) throw new Error('The fleet could not be read');
      return page;
    },
  );
  const factory = new SpokesCollatorFactory({
    auth: mockServices.auth(),
    client: { listTraced },
    locationTemplate: '/catalog/:namespace/:kind/:name/traffic-flow',
  });
  const read = async () => {
    const documents: IndexableDocument[] = [];
    for await (const one of await factory.getCollator()) documents.push(one);
    return documents;
  };
  return { factory, listTraced, read };
}

describe('SpokesCollatorFactory', () => {
  it('indexes every page, with the entity that decides who finds a service', async () => {
    const { factory, read } = create({
      first: { items: [line('cart')], matching: 2, next: 'second' },
      second: { items: [line('checkout')], matching: 2 },
    });
    const documents = await read();
    expect(factory.visibilityPermission).toBe(spokesTraceReadPermission);
    expect(documents.map(({ authorization }) => authorization)).toEqual([
      { resourceRef: 'component:default/cart' },
      { resourceRef: 'component:default/checkout' },
    ]);
    documents.forEach(one => exposureDocumentSchema.parse(one));
  });

  it('finds a service by its host, a part of it, and its path', async () => {
    const { read } = create({
      first: {
        items: [line('cart', { url: 'https://shop.example.com/cart/items' })],
        matching: 1,
      },
    });
    const [document] = await read();
    expect(document).toMatchObject({
      title: 'shop.example.com/cart/items',
      text: 'shop.example.com shop example com cart items shop cart prod',
      location:
        '/catalog/default/component/cart/traffic-flow?exposure=prod%2Fshop%2Fcart',
      asOf: '2026-11-20T10:00:00Z',
    });
  });

  it('keeps no verdict, which would be told long after it changed', async () => {
    const { read } = create({ first: { items: [line('cart')], matching: 1 } });
    expect(JSON.stringify(await read())).not.toContain('blocked');
  });

  it('leaves out what belongs to no entity: search would show it to everyone', async () => {
    const { read } = create({
      first: { items: [line('cart', { entityRef: undefined })], matching: 1 },
    });
    expect(await read()).toEqual([]);
  });

  it('fails as a whole where a page cannot be read, so that the index stays', async () => {
    const { read } = create({
      first: { items: [line('cart')], matching: 2, next: 'gone' },
    });
    await expect(read()).rejects.toThrow('The fleet could not be read');
  });
});
