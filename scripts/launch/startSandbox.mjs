import fs from 'node:fs';
import path from 'node:path';
import { bin, root, tools } from './paths.mjs';
import { ensurePortsFree, ports } from './ports.mjs';
import { CommandFailed, isStopping, start, stopAll } from './processes.mjs';
import { say } from './progress.mjs';
import { sandboxEnvironment } from './sandboxEnvironment.mjs';

const logs = path.join(tools, 'logs');

/**
 * Starts the sandbox, then Backstage on it, and waits until a browser gets a page.
 * @returns {Promise<{url: string, children: import('node:child_process').ChildProcess[], environment: Record<string, string>}>}
 */
export async function startSandbox({ node }) {
  await ensurePortsFree();
  fs.mkdirSync(logs, { recursive: true });
  const environment = {
    ...sandboxEnvironment(),
    FITSYNC_SANDBOX_PORT: String(ports.sandbox),
    FITSYNC_SANDBOX_HTTP_PORT: String(ports.loadBalancerHttp),
    FITSYNC_SANDBOX_HTTPS_PORT: String(ports.loadBalancerHttps),
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
  };

  say('Starting the sandbox: a hub, two spokes, their clusters and a git host');
  const sandbox = launch('sandbox', node, environment, [
    '--require',
    path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    path.join(root, 'packages/sandbox/src/main.ts'),
  ]);
  await answers(`http://127.0.0.1:${ports.sandbox}/api/sandbox/state`, sandbox);

  say('Starting Backstage (20 to 40 seconds)');
  const common = ['app-config.yaml', 'app-config.sandbox.yaml'].map(file =>
    path.join(root, file),
  );
  const backstage = (name, folder, files) =>
    launch(name, node, environment, [
      bin('backstage-cli'),
      'repo',
      'start',
      folder,
      ...files.flatMap(file => ['--config', file]),
    ]);
  // The app needs nothing of the fleet, and its server would load every open page anew when that file changes.
  const app = backstage('app', 'packages/app', common);
  const backend = backstage('backend', 'packages/backend', [
    ...common,
    environment.FITSYNC_SANDBOX_CONFIG,
  ]);
  await answers(
    `http://127.0.0.1:${ports.backend}/.backstage/health/v1/readiness`,
    backend,
  );
  say('The backend is ready');
  await answers(`http://localhost:${ports.app}/`, app);
  say('The app is built');

  return {
    url: `http://localhost:${ports.app}`,
    children: [sandbox, backend, app],
    environment,
  };
}

function launch(name, node, env, args) {
  const log = path.join(logs, `${name}.log`);
  const child = start(node, args, { env, log });
  child.title = name;
  child.log = log;
  return child;
}

/** Waits for an answer, and says what a child printed last when it ends before. */
async function answers(url, child) {
  let ended = false;
  child.ended.then(() => {
    ended = true;
  });
  const deadline = Date.now() + 180_000;
  for (;;) {
    if (isStopping()) await new Promise(() => {});
    if (ended || Date.now() > deadline) {
      const tail = fs.readFileSync(child.log, 'utf8').trim().split('\n');
      await stopAll();
      throw new CommandFailed(
        `The ${child.title} ${
          ended ? 'ended' : `does not answer at ${url}`
        }. It printed last (all of it: ${path.relative(
          root,
          child.log,
        )}):\n\n${tail.slice(-25).join('\n')}`,
      );
    }
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
    } catch {
      // Not there yet.
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}
