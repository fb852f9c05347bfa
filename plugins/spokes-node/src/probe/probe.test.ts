import dns from 'node:dns';
import { once } from 'node:events';
import { AddressInfo, createServer, Server, Socket } from 'node:net';
import { referenceScene, valueOf } from '../testing/referenceScene';
import { createFactsIndex } from '../trace/lookup/createFactsIndex';
import { dialDirectly } from './dial';
import { planProbe, ProbePlan } from './planProbe';
import { runProbe } from './runProbe';

const ref = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};

describe('what is asked', () => {
  const plan = (change: (scene: ReturnType<typeof referenceScene>) => void) => {
    const scene = referenceScene();
    for (const [index, one] of valueOf(scene.aws.networkInterfaces).entries()) {
      one.publicIp = `3.14.15.${index + 1}`;
    }
    change(scene);
    const spoke = createFactsIndex(scene.facts).spokes.get(ref.spoke);
    return spoke && planProbe(spoke, ref);
  };

  it('is the path of the route, through the addresses that AWS names', () => {
    expect(plan(() => {})).toMatchObject({
      scheme: 'http',
      port: 80,
      path: '/productpage',
      addresses: [
        { address: expect.stringMatching(/^3\.14\.15\./) },
        { address: expect.stringMatching(/^3\.14\.15\./) },
      ],
    });
  });

  it.each(['127.0.0.1', '10.0.1.117', '169.254.169.254', '192.0.2.1', 'evil'])(
    'is nothing through %s',
    address => {
      expect(
        plan(({ aws }) => {
          for (const one of valueOf(aws.networkInterfaces)) {
            one.publicIp = address;
          }
        }),
      ).toBeUndefined();
    },
  );

  it.each([
    'evil.example:22',
    'a b',
    'user@evil.example',
    'evil.example\r\nX: y',
    '*.evil.example',
  ])('says no host such as %j', host => {
    const asked = plan(({ cluster }) => {
      for (const { spec } of valueOf(cluster.virtualServices)) {
        spec.hosts = [host];
      }
    });
    expect(asked?.host ?? '').not.toContain(host);
  });

  it('is nothing of an internal load balancer', () => {
    expect(
      plan(({ aws }) => {
        for (const one of valueOf(aws.loadBalancers)) one.scheme = 'internal';
      }),
    ).toBeUndefined();
  });
});

describe('a request on trial', () => {
  let server: Server;
  let received = '';
  const sockets = new Set<Socket>();

  const serve = async (answer: (socket: Socket) => void) => {
    received = '';
    server = createServer(socket => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('data', data => {
        received = data.toString();
        answer(socket);
      });
    }).listen(0, '0.0.0.0');
    await once(server, 'listening');
  };
  afterEach(() => {
    sockets.forEach(socket => socket.destroy());
    sockets.clear();
    server?.close();
  });
  const ask = async (timeoutMs = 5_000) => {
    const plan: ProbePlan = {
      scheme: 'http',
      port: (server.address() as AddressInfo).port,
      host: 'prod.fitsync.example',
      path: '/productpage',
      addresses: [{ address: '127.0.0.1', subnetId: 'subnet-a' }],
    };
    const [answer] = await runProbe(plan, { dial: dialDirectly, timeoutMs });
    return answer;
  };

  it('carries the host, and nothing that is secret', async () => {
    await serve(socket =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'),
    );
    expect(await ask()).toMatchObject({ outcome: 'answered', status: 200 });
    expect(received).toMatch(/^GET \/productpage HTTP\/1\.1\r\n/);
    expect(received).toContain('host: prod.fitsync.example');
    expect(received).not.toMatch(/cookie|authorization/i);
  });

  it('follows no redirect', async () => {
    await serve(socket =>
      socket.end(
        'HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\n\r\n',
      ),
    );
    expect(await ask()).toMatchObject({ outcome: 'answered', status: 302 });
    expect(sockets.size).toBe(1);
  });

  it('reads no more than the first words of a body without an end', async () => {
    await serve(socket => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const more = () => {
        if (!socket.destroyed) socket.write('x'.repeat(65_536), () => more());
      };
      more();
    });
    expect(await ask()).toMatchObject({ outcome: 'answered', status: 200 });
  });

  it('is sent through each address by itself, and connects to nothing else', async () => {
    // Each tries to lead it elsewhere: by a redirect, an alternative service, and an upgrade.
    await serve(socket =>
      socket.end(
        'HTTP/1.1 301 Moved\r\nlocation: http://127.0.0.9:1/\r\nalt-svc: h2="127.0.0.9:1"\r\nlink: <http://127.0.0.9:1/>; rel=preload\r\nset-cookie: a=b\r\ncontent-length: 0\r\n\r\n',
      ),
    );
    const connect = jest.spyOn(Socket.prototype, 'connect');
    const lookup = jest.spyOn(dns, 'lookup');
    const { port } = server.address() as AddressInfo;
    const addresses = ['127.0.0.1', '127.0.0.2', '127.0.0.1'].map(address => ({
      address,
      subnetId: 'subnet-a',
    }));
    const plan: ProbePlan = {
      ...{ scheme: 'http', port, path: '/', addresses },
      host: 'metadata.internal.example',
    };
    const answers = await runProbe(plan, { dial: dialDirectly });
    const asked = JSON.stringify(connect.mock.calls);
    const places = [...asked.matchAll(/"host":"([^"]+)"/g)].map(([, to]) => to);
    jest.restoreAllMocks();

    expect(answers.map(({ address }) => address)).toEqual([
      '127.0.0.1',
      '127.0.0.2',
      '127.0.0.1',
    ]);
    expect(places).toEqual(['127.0.0.1', '127.0.0.2', '127.0.0.1']);
    expect(lookup.mock.calls.map(([name]) => name)).not.toContain(
      'metadata.internal.example',
    );
  });

  it.each([
    ['headers that never end', 'x: y\r\n'.repeat(1_000)],
    ['a body that comes in drops', '\r\nx'],
  ])('is over in time for %s', async (_, more) => {
    await serve(socket => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write(more), 10);
      socket.on('close', () => clearInterval(drip));
    });
    expect(['refused', 'timeout', 'answered']).toContain(
      (await ask(300)).outcome,
    );
    // The connection is gone, whatever the other side still has to say.
    const [socket] = sockets;
    if (!socket.destroyed) {
      await new Promise(resolve => socket.once('close', resolve));
    }
    expect(socket.destroyed).toBe(true);
  });

  it('waits for no headers without an end, and for no silence', async () => {
    await serve(() => {});
    expect(await ask(100)).toMatchObject({ outcome: 'timeout' });
  });

  it.each([
    ['503 x', 'no healthy upstream', 'no-healthy-upstream'],
    ['503 x', 'upstream connect error or disconnect', 'upstream-failed'],
    ['403 x', 'RBAC: access denied', 'denied'],
  ])('recognises %s %s', async (status, body, proxy) => {
    await serve(socket =>
      socket.end(
        `HTTP/1.1 ${status}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      ),
    );
    expect(await ask()).toMatchObject({ outcome: 'answered', proxy });
  });
});
