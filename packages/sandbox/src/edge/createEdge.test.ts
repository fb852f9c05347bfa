import { once } from 'node:events';
import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { AddressInfo, connect, Server } from 'node:net';
import { certificateExpiresSoon } from '../faults/kubernetes/CERT_EXPIRES_SOON';
import { credentialMissing } from '../faults/kubernetes/CRED_MISSING';
import { createWorld, RunningWorld } from '../world/createWorld';
import { reference } from '../world/reference';
import { spokeNetwork, SpokeNetwork } from '../world/spokeNetwork';
import { createEdge, Edge } from './createEdge';

const spoke = 'fitsync-prod-spoke';
const host = 'prod.fitsync.example';

describe('the edge', () => {
  let world: RunningWorld;
  let edge: Edge;
  let servers: Record<80 | 443, Server>;
  let network: SpokeNetwork;

  beforeEach(async () => {
    world = createWorld();
    network = spokeNetwork(world.aws, spoke);
    edge = createEdge(world);
    servers = { 80: edge.listener(80), 443: edge.listener(443) };
    for (const server of Object.values(servers)) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
  });
  afterEach(() => {
    world.stop();
    Object.values(servers).forEach(server => server.close());
    edge.close();
  });

  const portOf = (port: 80 | 443) =>
    (servers[port].address() as AddressInfo).port;

  /** Status and body, the code of a failed connection, or that nothing came. */
  const get = (path: string, name = host, patience = 5_000) =>
    new Promise<string>(resolve => {
      const req = request(
        {
          host: '127.0.0.1',
          port: portOf(80),
          path,
          headers: { host: name },
          timeout: patience,
        },
        res => {
          let body = '';
          res.on('data', chunk => (body += chunk));
          res.on('end', () => resolve(`${res.statusCode} ${body.trim()}`));
        },
      );
      req.on('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code ?? ''),
      );
      req.on('timeout', () => {
        resolve('nothing');
        req.destroy();
      });
      req.end();
    });

  it('answers as the gateway does', async () => {
    expect(await get('/productpage')).toMatch(/^200 The app behind/);
    expect(await get('/productpage', network.loadBalancer.dnsName)).toMatch(
      /^200/,
    );
    expect(await get('/nothing')).toBe('404 ');
  });

  it('says which names there are', async () => {
    expect(await get('/productpage', 'nobody.example')).toMatch(
      /^421 .*prod\.fitsync\.example/s,
    );
  });

  it('has no healthy upstream without endpoints', async () => {
    const cluster = world.clusters.get(spoke)!;
    for (const { metadata } of cluster.list('EndpointSlice', 'default')) {
      cluster.remove('EndpointSlice', metadata.name, 'default');
    }
    expect(await get('/productpage')).toBe('503 no healthy upstream');
  });

  it('drops what no route leads on', async () => {
    network.hub.publicRouteTable.routes.splice(2, 1);
    expect(await get('/productpage', host, 300)).toBe('nothing');
  });

  it('resets where nothing listens', async () => {
    world.aws.listeners = [];
    expect(await get('/productpage')).toBe('ECONNRESET');
  });

  describe('over TLS', () => {
    const handshake = (name: string) =>
      new Promise<string>(resolve => {
        const req = secureRequest(
          {
            host: '127.0.0.1',
            port: portOf(443),
            path: '/productpage',
            servername: name,
            headers: { host: name },
            rejectUnauthorized: false,
          },
          res => {
            res.resume();
            resolve(String(res.statusCode));
          },
        );
        req.on('error', (error: NodeJS.ErrnoException) =>
          resolve(error.code ?? ''),
        );
        req.end();
      });

    it('shows a certificate for the name', async () => {
      certificateExpiresSoon.inject(world, spoke);
      expect(await handshake('shop.example.com')).toBe('200');
    });

    it('resets the handshake where the certificate is missing', async () => {
      credentialMissing.inject(world, spoke);
      expect(await handshake('shop.example.com')).toBe('ECONNRESET');
    });
  });

  describe('by an address of its own', () => {
    /** The code of SOCKS's answer. */
    const dial = async (address: string) => {
      const socket = connect(portOf(80), '127.0.0.1');
      socket.write(Buffer.from([5, 1, 0]));
      await once(socket, 'data');
      const octets = address.split('.').map(Number);
      socket.write(Buffer.from([5, 1, 0, 1, ...octets, 0, 80]));
      const answer = await Promise.race([
        once(socket, 'data').then(([data]) => data[1]),
        new Promise(resolve => setTimeout(() => resolve('nothing'), 100)),
      ]);
      socket.destroy();
      return answer;
    };
    const addresses = () =>
      Object.values(reference.hub.publicSubnets).map(
        ({ id }) =>
          world.aws.networkInterfaces.find(
            one =>
              one.subnetId === id &&
              one.description.includes(network.loadBalancer.name),
          )!.publicIp!,
      );

    it('tells the zones apart', async () => {
      const [a, b] = addresses();
      expect([await dial(a), await dial(b)]).toEqual([0, 0]);
      network.hub.attachment.subnetIds.pop();
      expect([await dial(a), await dial(b)]).toEqual([0, 'nothing']);
    });

    it('refuses where nothing listens, and knows no other address', async () => {
      const [a] = addresses();
      expect(await dial('203.0.113.99')).toBe(4);
      world.aws.listeners = [];
      expect(await dial(a)).toBe(5);
    });
  });
});
