import { createGunzip } from 'node:zlib';
import { Request, Response, Router } from 'express';
import { GitRepositories } from './GitRepositories';
import { GitRepository } from './GitRepository';
import { hasToken } from './hasToken';
import { spawnGit } from './runGit';

const services = ['git-upload-pack', 'git-receive-pack'];

const pktLine = (text: string) =>
  (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;

/** The owner may be a group with subgroups. */
const pathOf = (service: string) =>
  new RegExp(`^/(.+)/([^/]+)\\.git/${service}$`);

/** Git's smart HTTP protocol, spoken by the system's git itself. */
export function createSmartHttpRouter(options: {
  repositories: GitRepositories;
  token: string;
}): Router {
  const { repositories, token } = options;
  const router = Router();

  const repositoryOf = (
    request: Request,
    response: Response,
  ): GitRepository | undefined => {
    response.setHeader('Cache-Control', 'no-cache');
    if (!hasToken(request, token)) {
      response
        .status(401)
        .setHeader('WWW-Authenticate', 'Basic realm="FitSync sandbox"')
        .type('text')
        .send('Authentication needed: the token of the sandbox\n');
      return undefined;
    }
    const { params, url } = request;
    const repository = repositories.get(params[0], params[1]);
    if (!repository) {
      response.status(404).type('text').send('Repository not found\n');
      return undefined;
    }
    if (repository.archived && url.includes('git-receive-pack')) {
      response
        .status(403)
        .type('text')
        .send('This repository was archived so it is read-only.\n');
      return undefined;
    }
    return repository;
  };

  router.get(pathOf('info/refs'), (request, response) => {
    const repository = repositoryOf(request, response);
    if (!repository) return;
    const service = String(request.query.service);
    if (!services.includes(service)) {
      response
        .status(403)
        .type('text')
        .send('Only the smart protocol is spoken here\n');
      return;
    }
    response.type(`application/x-${service}-advertisement`);
    response.write(`${pktLine(`# service=${service}\n`)}0000`);
    serve(request, response, service, [
      '--advertise-refs',
      repository.directory,
    ]);
  });

  for (const service of services) {
    router.post(pathOf(service), (request, response) => {
      const repository = repositoryOf(request, response);
      if (!repository) return;
      response.type(`application/x-${service}-result`);
      serve(request, response, service, [repository.directory]);
    });
  }
  return router;
}

function serve(
  request: Request,
  response: Response,
  service: string,
  args: string[],
): void {
  const protocol = request.get('git-protocol') ?? '';
  const child = spawnGit(
    [service.slice('git-'.length), '--stateless-rpc', ...args],
    /^version=[0-2]$/.test(protocol) ? { GIT_PROTOCOL: protocol } : {},
  );
  const body =
    request.headers['content-encoding'] === 'gzip'
      ? request.pipe(createGunzip())
      : request;
  body.on('error', () => child.kill());
  child.on('error', () => response.destroy());
  child.stdin.on('error', () => {}); // git refused the request and says so on stdout
  child.stderr.resume();
  body.pipe(child.stdin);
  child.stdout.pipe(response);
  response.on('close', () => child.kill());
}
