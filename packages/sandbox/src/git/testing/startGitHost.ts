import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { RequestHandler } from 'express';
import { createGitHost, GitHost, GitHostOptions } from '../createGitHost';

export interface RunningGitHost extends GitHost {
  baseUrl: string;
  /** `127.0.0.1:<port>` */
  host: string;
  /** Method and path of every request so far. */
  requests: string[];
  stop(): Promise<void>;
}

/** A git host on a free port of 127.0.0.1, in a directory of its own. */
export async function startGitHost(
  options: Partial<Omit<GitHostOptions, 'directory' | 'baseUrl'>> & {
    /** Sees each request first. */
    before?: RequestHandler;
  } = {},
): Promise<RunningGitHost> {
  const { before, ...rest } = options;
  const directory = mkdtempSync(join(tmpdir(), 'git-host-'));
  const app = express();
  const server = createServer(app);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const baseUrl = `http://${host}`;
  const requests: string[] = [];
  app.use((request, _response, next) => {
    requests.push(`${request.method} ${request.originalUrl}`);
    next();
  });
  if (before) app.use(before);
  const gitHost = await createGitHost({
    changeToken: 'change',
    ...rest,
    directory,
    baseUrl,
  });
  app.use(gitHost.router);
  return {
    ...gitHost,
    baseUrl,
    host,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
