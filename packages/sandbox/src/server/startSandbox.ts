import { once } from 'node:events';
import { createServer, RequestListener } from 'node:http';
import { AddressInfo, Server } from 'node:net';
import express from 'express';
import { faults as allFaults } from '../faults/registry';
import { scenarioFaults } from '../faults/scenarioFaults';
import { Applies } from '../apply/Applies';
import { ApplyContext } from '../apply/ApplyContext';
import { createFleetFiles } from '../apply/createFleetFiles';
import { FleetConfiguration } from '../apply/FleetConfiguration';
import { followMerge } from '../apply/followMerge';
import { AppliedRecords } from '../apply/recordStages';
import { takeOver } from '../apply/takeOver';
import { addBrownfield, byHandConfig } from '../brownfield';
import { createEdge } from '../edge';
import { createGitHost, GitHost } from '../git';
import { GitRepositories } from '../git/GitRepositories';
import { MergedFile } from '../git/PullRequests';
import { Terraform } from '../terraform/Terraform';
import { createWorld, RunningWorld } from '../world/createWorld';
import { answerFailure } from './answerFailure';
import { createAwsRouter } from './createAwsRouter';
import { createClustersRouter } from './createClustersRouter';
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
  /** `http://127.0.0.1:7180` and `https://127.0.0.1:7143`: the load balancers, as the internet sees them. */
  edge?: { http: string; https: string };
  world: RunningWorld;
  board: FaultBoard;
  git: GitHost;
  applies: Applies;
  /** What Backstage would be configured with now. */
  configuration(): string;
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
    stageMilliseconds = 0,
    configurationFile,
  } = options;
  const world = createWorld({ readyMilliseconds });
  const board = new FaultBoard({ world, faults });
  for (const [spoke, ids] of Object.entries(seeds)) {
    for (const id of ids) board.seed(id, spoke);
  }

  const server = createServer();
  server.on('request', notReady);
  const port = await listen(server, options.port);
  const url = `http://127.0.0.1:${port}`;

  const gitOps = new GitOps({ world });
  const applies = new Applies({ stageMilliseconds });
  // The git host needs to know what follows a merge, which reads from it.
  const fleet: { repositories?: GitRepositories } = {};
  const files = createFleetFiles(() => fleet.repositories);
  const terraform = new Terraform({ aws: world.aws });
  const records: AppliedRecords = new Map();
  const context: ApplyContext = {
    world,
    board,
    files,
    gitOps,
    terraform,
    configuration: new FleetConfiguration({
      files,
      url,
      file: configurationFile,
      ...(options.brownfield && { byHand: byHandConfig }),
    }),
  };
  const syncs = new Set<NodeJS.Timeout>();
  let merged = 0;

  /** As with a real engine, the merge goes through before the cluster is asked. */
  function followLater(manifests: MergedFile[]) {
    const sync = setTimeout(() => {
      syncs.delete(sync);
      try {
        gitOps.follow(manifests);
      } catch (error) {
        console.error(`GitOps: ${error}`);
      }
    }, syncMilliseconds);
    syncs.add(sync);
  }

  const git = await createGitHost({
    directory,
    baseUrl: url,
    changeToken: token,
    appUrl: `${appUrl}/catalog`,
    appliesOf: pullRequest =>
      applies.list().filter(one => one.pullRequest === pullRequest),
    async onMerge(merge) {
      merged += 1;
      if (`${merge.owner}/${merge.repo}` !== 'fitsync/fleet') return;
      await context.configuration.followAdoption(
        merge.changed.map(({ path }) => path),
      );
      gitOps.fetch(merge.sha);
      const follows = followMerge({ applies, context, records }, merge);
      if (syncMilliseconds > 0) followLater(follows.manifests);
      else gitOps.follow(follows.manifests);
      if (stageMilliseconds > 0) return;
      const failed = (await Promise.all(follows.applies)).filter(
        ({ failure }) => failure,
      );
      if (failed.length === 0) return;
      throw new Error(
        failed.map(({ target, failure }) => `${target}: ${failure}`).join('; '),
      );
    },
  });
  fleet.repositories = git.repositories;
  await takeOver(context);
  if (options.brownfield) addBrownfield(world);
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
  app.use('/k8s/:cluster', createClustersRouter(world));
  app.use('/api/sandbox', createFaultApi({ board, token, state, applies }));
  app.use(
    createPagesRouter({ world, board, applies, token, state, url, appUrl }),
  );
  app.use(git.router);
  app.use((_req, res) => {
    res.status(404).json({ message: 'The sandbox has nothing here.' });
  });
  app.use(answerFailure);
  server.off('request', notReady).on('request', app);
  const edge = createEdge(world);
  const listeners = { http: edge.listener(80), https: edge.listener(443) };
  const { edgePorts } = options;

  return {
    url,
    ...(edgePorts && {
      edge: {
        http: `http://127.0.0.1:${await listen(
          listeners.http,
          edgePorts.http,
        )}`,
        https: `https://127.0.0.1:${await listen(
          listeners.https,
          edgePorts.https,
        )}`,
      },
    }),
    world,
    board,
    git,
    applies,
    configuration: () => context.configuration.text,
    async close() {
      syncs.forEach(sync => clearTimeout(sync));
      applies.stop();
      world.stop();
      listeners.http.close();
      listeners.https.close();
      edge.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Gives the port: 0 takes a free one. */
async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return taken;
}
