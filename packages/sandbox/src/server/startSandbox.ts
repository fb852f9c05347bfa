import { once } from 'node:events';
import { createServer, RequestListener } from 'node:http';
import { AddressInfo } from 'node:net';
import express from 'express';
import { faults as allFaults } from '../faults/registry';
import { scenarioFaults } from '../faults/scenarioFaults';
import { createGitHost, GitHost } from '../git';
import { kubeHandler } from '../kubernetes/api/kubeHandler';
import { createWorld, RunningWorld } from '../world/createWorld';
import { answerFailure } from './answerFailure';
import { createAwsRouter } from './createAwsRouter';
import { createFaultApi } from './createFaultApi';
import { FaultBoard } from './FaultBoard';
import { GitOps } from './GitOps';
import { guard } from './guard';
import { createPagesRouter } from './pages/createPagesRouter';
import { SandboxOptions } from './SandboxOptions';
import { stateOf } from './stateOf';

export interface Sandbox {
  /** `http://127.0.0.1:7100` */
  url: string;
  world: RunningWorld;
  board: FaultBoard;
  git: GitHost;
  /** Ends every watch and connection. */
  close(): Promise<void>;
}

/** The port must be known before the git host can name itself, and the git host needs a moment. */
const notReady: RequestListener = (_req, res) => res.writeHead(503).end();

/** Everything of the sandbox on one port of 127.0.0.1. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const {
    token,
    directory,
    appUrl = 'http://localhost:3000',
    faults = allFaults,
    seeds = scenarioFaults,
    readyMilliseconds,
    syncMilliseconds = 0,
  } = options;
  const world = createWorld({ readyMilliseconds });
  const board = new FaultBoard({ world, faults });
  for (const [spoke, ids] of Object.entries(seeds)) {
    for (const id of ids) board.seed(id, spoke);
  }

  const server = createServer();
  server.on('request', notReady);
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const gitOps = new GitOps({ world });
  const syncs = new Set<NodeJS.Timeout>();
  let merged = 0;
  const git = await createGitHost({
    directory,
    baseUrl: url,
    changeToken: token,
    appUrl: `${appUrl}/catalog`,
    onMerge({ owner, repo, changed }) {
      merged += 1;
      if (`${owner}/${repo}` !== 'fitsync/fleet') return;
      if (syncMilliseconds === 0) {
        gitOps.follow(changed);
        return;
      }
      const sync = setTimeout(() => {
        syncs.delete(sync);
        try {
          gitOps.follow(changed);
        } catch (error) {
          // As with a real engine, the merge went through before the cluster was asked.
          console.error(`GitOps: ${error}`);
        }
      }, syncMilliseconds);
      syncs.add(sync);
    },
  });
  const state = () =>
    stateOf({
      world,
      board,
      pullRequests: { open: git.openPullRequests().length, merged },
    });

  const app = express();
  app.disable('x-powered-by');
  app.use(guard({ port }));
  app.use('/aws', createAwsRouter(world));
  for (const [name, cluster] of world.clusters) {
    app.use(`/k8s/${name}`, kubeHandler(cluster));
  }
  app.use('/api/sandbox', createFaultApi({ board, token, state }));
  app.use(createPagesRouter({ world, board, token, state, url, appUrl }));
  app.use(git.router);
  app.use((_req, res) => {
    res.status(404).json({ message: 'The sandbox has nothing here.' });
  });
  app.use(answerFailure);
  server.off('request', notReady).on('request', app);

  return {
    url,
    world,
    board,
    git,
    async close() {
      syncs.forEach(sync => clearTimeout(sync));
      world.stop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
