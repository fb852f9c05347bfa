import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { LiveNetwork } from './LiveNetwork';

const question = {
  spoke: 'prod',
  namespace: 'shop',
  service: 'cart',
  path: '/cart',
};
const free = { free: true, message: 'free' };
const asker = { credentials: mockCredentials.user() };

describe('LiveNetwork', () => {
  let server: Server;
  let answer: { status: number; body: unknown };
  let authorization: string | undefined;
  let network: LiveNetwork;

  beforeEach(async () => {
    authorization = undefined;
    server = createServer((request, response) => {
      authorization = request.headers.authorization;
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    network = new LiveNetwork({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
    });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('asks as the user, for the backend that answers', async () => {
    answer = { status: 200, body: { name: free, path: free } };
    expect(await network.assertFree(question, asker)).toEqual({
      outcome: 'asked',
      value: undefined,
    });
    expect(authorization).toMatch(/user:default\/mock/);
  });

  it.each(['path', 'host'])('refuses a %s that is taken', async part => {
    answer = {
      status: 200,
      body: {
        name: free,
        path: free,
        [part]: { free: false, message: '/cart is taken by shop/basket' },
      },
    };
    await expect(network.assertFree(question, asker)).rejects.toThrow(
      '/cart is taken by shop/basket',
    );
  });

  it.each<[string, typeof answer, RegExp]>([
    [
      'what was not read',
      {
        status: 200,
        body: {
          name: free,
          path: { free: false, unread: true, message: 'prod was not read yet' },
        },
      },
      /was not read yet/,
    ],
    ['a backend that is not there', { status: 404, body: {} }, /404/],
    ['a backend that refuses', { status: 403, body: {} }, /403/],
    ['a backend that says something else', { status: 200, body: {} }, /./],
  ])('never takes %s for free', async (_, given, reason) => {
    answer = given;
    expect(await network.assertFree(question, asker)).toEqual({
      outcome: 'not-asked',
      reason: expect.stringMatching(reason),
    });
  });

  it('tells blocks, and what could not be read', async () => {
    answer = {
      status: 200,
      body: {
        taken: [{ cidr: '10.0.0.0/16', holder: 'hub' }],
        unread: ['the VPCs of 1/us-east-2'],
      },
    };
    expect(await network.blocks({ hub: 'hub', size: 16 }, asker)).toEqual({
      outcome: 'asked',
      value: {
        blocks: [{ cidr: '10.0.0.0/16', holder: 'hub' }],
        unread: ['the VPCs of 1/us-east-2'],
      },
    });
  });
});
