import { SpokesClient } from './SpokesClient';

const discoveryApi = {
  getBaseUrl: async (pluginId: string) => `http://backend/api/${pluginId}`,
};

function clientAnswering(status: number, body: unknown) {
  const fetch = jest.fn(
    async (..._request: Parameters<typeof globalThis.fetch>) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  return {
    client: new SpokesClient({ discoveryApi, fetchApi: { fetch } }),
    fetch,
  };
}

const nothing = {
  entityRef: 'component:default/a',
  revision: '1',
  refreshSeconds: 30,
  exposures: [],
  problems: [],
};

describe('SpokesClient', () => {
  it('asks for the entity by its parts', async () => {
    const { client, fetch } = clientAnswering(200, nothing);

    await expect(client.getIngress('Component:default/A')).resolves.toEqual(
      nothing,
    );
    expect(fetch.mock.calls[0][0]).toBe(
      'http://backend/api/spokes/entities/component/default/a/ingress',
    );
  });

  it('asks for the evidence of one exposure', async () => {
    const { client, fetch } = clientAnswering(200, nothing);
    await client.getIngress('component:a', { evidence: 'prod/shop/cart' });
    expect(fetch.mock.calls[0][0]).toMatch(
      /\/ingress\?evidence=prod%2Fshop%2Fcart$/,
    );
  });

  it('carries a token when given one', async () => {
    const { client, fetch } = clientAnswering(200, { items: [] });

    await client.listSpokes({ token: 'abc' });
    expect(fetch.mock.calls[0][1]?.headers).toMatchObject({
      Authorization: 'Bearer abc',
    });
  });

  it('posts JSON', async () => {
    const answer = {
      name: { free: true, message: 'free' },
      path: { free: false, message: 'taken' },
    };
    const { client, fetch } = clientAnswering(200, answer);
    const question = { spoke: 's', namespace: 'n', service: 'a', path: '/' };

    await expect(client.checkAvailability(question)).resolves.toEqual(answer);
    expect(fetch.mock.calls[0][1]).toMatchObject({
      method: 'POST',
      body: JSON.stringify(question),
    });
  });

  it('fails with what the backend said', async () => {
    const { client } = clientAnswering(404, {
      error: { name: 'NotFoundError', message: 'No component:default/a' },
      response: { statusCode: 404 },
    });

    await expect(client.getIngress('component:a')).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'NotFoundError', message: 'No component:default/a' },
    });
  });

  it('refuses an answer of another shape', async () => {
    const { client } = clientAnswering(200, { items: 'none' });

    await expect(client.listSpokes()).rejects.toThrow('items');
  });
});
