import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EC2Client, DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { CoreV1Api, KubeConfig, Watch } from '@kubernetes/client-node';
import { RegisteredFault } from '../faults/registry';
import { Sandbox, startSandbox } from './startSandbox';

const token = 'token-of-this-run';
const spoke = 'fitsync-prod-spoke';
const selectorFault: RegisteredFault = {
  id: 'selector',
  code: 'SVC_SELECTOR_EMPTY',
  title: 'Someone <b>changed</b> the selector',
  area: 'kubernetes',
  inject(world, name) {
    const store = world.clusters.get(name)!;
    const before = store.list('Service').find(s => s.spec.selector)!;
    store.apply({
      ...before,
      spec: { ...before.spec, selector: { app: 'nobody' } },
    });
    return () => store.apply(before);
  },
};

describe('startSandbox', () => {
  let directory: string;
  let sandbox: Sandbox;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
    sandbox = await startSandbox({
      port: 0,
      token,
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      faults: [selectorFault],
      seeds: { 'fitsync-stage-spoke': ['selector'] },
    });
  });
  afterAll(async () => {
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  /** Below fetch, which does not let anybody set Host and Origin. */
  async function call(
    method: string,
    pathname: string,
    headers: Record<string, string> = {},
    body = '',
  ) {
    const { host, port } = new URL(sandbox.url);
    return new Promise<{
      status: number;
      headers: NodeJS.Dict<string | string[]>;
      body: string;
    }>((resolve, reject) => {
      request(
        {
          host: '127.0.0.1',
          port,
          method,
          path: pathname,
          headers: { host, ...headers },
        },
        response => {
          let text = '';
          response.on('data', chunk => {
            text += chunk;
          });
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: text,
            }),
          );
        },
      )
        .on('error', reject)
        .end(body);
    });
  }
  const state = async () =>
    JSON.parse((await call('GET', '/api/sandbox/state')).body);
  const inject = `/api/sandbox/faults/selector?spoke=${spoke}`;

  it('listens on the loopback interface only', () => {
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('serves AWS, both clusters and the git host to real clients', async () => {
    const ec2 = new EC2Client({
      region: 'us-east-2',
      endpoint: `${sandbox.url}/aws/ec2`,
      credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    });
    const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}));
    expect(Vpcs).toHaveLength(3);

    for (const name of [spoke, 'fitsync-stage-spoke']) {
      const config = new KubeConfig();
      config.loadFromClusterAndUser(
        { name, server: `${sandbox.url}/k8s/${name}`, skipTLSVerify: true },
        { name: 'reader', token: 'sandbox' },
      );
      const { items } = await config.makeApiClient(CoreV1Api).listNode();
      expect(items).toHaveLength(2);
    }

    expect(
      (
        await call('GET', '/api/v3/repos/fitsync/fleet', {
          authorization: 'Bearer sandbox',
        })
      ).status,
    ).toBe(200);
    expect((await call('GET', '/pulls')).status).toBe(200);
    expect((await call('GET', '/nothing/here')).status).toBe(404);
  });

  it('injects and clears faults over the API, and lists the seeded ones', async () => {
    const headers = { 'x-sandbox-token': token };
    expect((await state()).faults).toMatchObject([
      {
        id: 'selector',
        injectedOn: ['fitsync-stage-spoke'],
        seededOn: ['fitsync-stage-spoke'],
      },
    ]);

    const injected = await call('POST', inject, headers);
    expect(JSON.parse(injected.body)).toMatchObject({
      faults: [{ injectedOn: ['fitsync-stage-spoke', spoke] }],
      brokenByHand: true,
    });
    await call('DELETE', '/api/sandbox/faults', headers);
    expect((await state()).faults[0].injectedOn).toEqual([
      'fitsync-stage-spoke',
    ]);

    await call(
      'POST',
      '/api/sandbox/faults/selector',
      { ...headers, 'content-type': 'application/json' },
      JSON.stringify({ spoke }),
    );
    await call('DELETE', inject, headers);
    expect((await state()).faults[0].injectedOn).toEqual([
      'fitsync-stage-spoke',
    ]);

    expect(
      await call('POST', '/api/sandbox/faults/none?spoke=x', headers),
    ).toMatchObject({ status: 400 });
    expect(
      await call('POST', `/api/sandbox/faults/none?spoke=${spoke}`, headers),
    ).toMatchObject({ status: 404, body: expect.stringContaining('none') });
  });

  it.each([
    ['no token', {}],
    ['another token', { 'x-sandbox-token': 'token-of-another-run' }],
  ])('changes nothing with %s', async (_, headers) => {
    const before = await state();
    for (const [method, pathname] of [
      ['POST', inject],
      ['DELETE', inject],
      ['DELETE', '/api/sandbox/faults'],
      ['POST', '/faults/inject'],
    ]) {
      expect(await call(method, pathname, headers)).toMatchObject({
        status: 403,
      });
    }
    expect(await state()).toEqual(before);
  });

  it.each([
    ['a name that somebody points here', { host: 'sandbox.attacker.example' }],
    ['another port', { host: '127.0.0.1:80' }],
  ])('answers nothing to %s', async (_, headers) => {
    for (const pathname of ['/', '/faults', '/pulls', '/api/sandbox/state']) {
      expect(await call('GET', pathname, headers)).toMatchObject({
        status: 403,
      });
    }
  });

  it.each(['https://attacker.example', 'http://localhost:8080', 'null'])(
    'answers nothing to a page of %s, even with the token',
    async origin => {
      const headers = { origin, 'x-sandbox-token': token };
      for (const [method, pathname] of [
        ['GET', '/api/sandbox/state'],
        ['POST', inject],
        ['OPTIONS', inject],
        ['POST', '/aws/ec2'],
        ['GET', `/k8s/${spoke}/api/v1/nodes`],
      ]) {
        const answer = await call(method, pathname, headers);
        expect(answer.status).toBe(403);
        expect(answer.headers).not.toHaveProperty(
          'access-control-allow-origin',
        );
      }
    },
  );

  it("lets Backstage's pages read and change faults, and nothing else", async () => {
    const headers = { origin: 'http://localhost:3000' };
    const preflight = await call('OPTIONS', inject, headers);
    expect(preflight).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': 'http://localhost:3000',
        'access-control-allow-headers':
          expect.stringContaining('x-sandbox-token'),
      },
    });
    expect(await call('GET', '/api/sandbox/state', headers)).toMatchObject({
      status: 200,
    });
    expect(await call('GET', '/faults', headers)).toMatchObject({
      status: 403,
    });
  });

  it('has pages that say what it is and work without scripts', async () => {
    const overview = await call('GET', '/');
    expect(overview.body).toContain('Sandbox: nothing here is real AWS.');
    expect(overview.headers['content-security-policy']).toContain(
      "default-src 'none'",
    );
    const faults = await call('GET', '/faults');
    expect(faults.body).toContain('Someone &lt;b&gt;changed&lt;/b&gt;');

    const form = (fields: Record<string, string>) =>
      new URLSearchParams({ token, ...fields }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: sandbox.url,
    };
    const answer = await call(
      'POST',
      '/faults/inject',
      headers,
      form({ id: 'selector', spoke }),
    );
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: '/faults' },
    });
    expect((await state()).faults[0].injectedOn).toContain(spoke);
    await call(
      'POST',
      '/faults/mend',
      headers,
      form({ id: 'selector', spoke }),
    );
    expect((await state()).faults[0].injectedOn).not.toContain(spoke);

    const refused = await call(
      'POST',
      '/faults/inject',
      headers,
      form({ id: 'selector', spoke: '<i>nowhere</i>' }),
    );
    expect(refused).toMatchObject({
      status: 409,
      body: expect.stringContaining('&lt;i&gt;nowhere&lt;/i&gt; is none of'),
    });
  });

  it('ends open watches when it closes', async () => {
    const other = await startSandbox({
      port: 0,
      token,
      directory: path.join(directory, 'other'),
      faults: [],
      seeds: {},
    });
    const config = new KubeConfig();
    config.loadFromClusterAndUser(
      {
        name: spoke,
        server: `${other.url}/k8s/${spoke}`,
        skipTLSVerify: true,
      },
      { name: 'reader', token: 'sandbox' },
    );
    const ended = new Promise<void>(resolve => {
      void new Watch(config)
        .watch(
          '/api/v1/nodes',
          {},
          () => {},
          () => resolve(),
        )
        .then(() => other.close());
    });
    await expect(ended).resolves.toBeUndefined();
  });
});
