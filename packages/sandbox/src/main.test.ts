import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');

function run(environment: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--require', transform, path.join(__dirname, 'main.ts')],
    {
      env: { PATH: process.env.PATH, ...environment } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  return { child, exited: once(child, 'exit'), output: () => output };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the sandbox as a program', () => {
  it('answers until SIGTERM, then ends with open watches', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
    const port = await freePort();
    const { child, exited } = run({
      FITSYNC_SANDBOX_PORT: String(port),
      FITSYNC_SANDBOX_HTTP_PORT: String(await freePort()),
      FITSYNC_SANDBOX_HTTPS_PORT: String(await freePort()),
      FITSYNC_SANDBOX_TOKEN: '0123456789abcdef',
      FITSYNC_SANDBOX_DIR: path.join(directory, 'git'),
      FITSYNC_SANDBOX_CONFIG: path.join(directory, 'app-config.fleet.yaml'),
    });
    await once(child.stdout, 'data');
    const watch = await fetch(
      `http://127.0.0.1:${port}/k8s/fitsync-prod-spoke/api/v1/nodes?watch=true`,
      { headers: { authorization: 'Bearer sandbox' } },
    );
    expect(watch.status).toBe(200);

    child.kill('SIGTERM');
    await expect(watch.text()).rejects.toThrow();
    expect(await exited).toEqual([0, null]);
    await rm(directory, { recursive: true });
  }, 30_000);

  it('says what it needs when it is started by hand', async () => {
    const { exited, output } = run({ FITSYNC_SANDBOX_PORT: '7100' });
    expect(await exited).toEqual([1, null]);
    expect(output()).toContain('FITSYNC_SANDBOX_TOKEN');
  }, 30_000);
});
