import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import express from 'express';
import { kubeHandler, KubeHandlerOptions } from '../api/kubeHandler';
import { SandboxCluster } from '../store/SandboxCluster';

export interface ServedCluster {
  /** Base URL of the API server, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions extends KubeHandlerOptions {
  /** Hears of every call; the URL is relative to the API server's. */
  onCall?(method: string, url: string): void;
}

/** Serves one cluster's API on a free port of 127.0.0.1, for tests that use a real client. */
export async function serveCluster(
  store: SandboxCluster,
  options: ServeOptions = {},
): Promise<ServedCluster> {
  const app = express();
  app.use(`/k8s/${store.name}`, (req, _res, next) => {
    options.onCall?.(req.method, req.url);
    next();
  });
  app.use(`/k8s/${store.name}`, kubeHandler(store, options));
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/k8s/${store.name}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
