import express, { Request, Response, Router } from 'express';
import { SandboxCluster } from '../store/SandboxCluster';
import { toWire } from '../wireKinds';
import { discovery } from './discovery';
import { KubeStatus } from './KubeStatus';
import { listObjects } from './listObjects';
import { parseKubeRequest } from './parseKubeRequest';
import { watchObjects } from './watchObjects';
import { Applied, writeObject } from './writeObject';

export interface KubeHandlerOptions {
  /** The bearer token of the one service account. */
  token?: string;
  bookmarkMilliseconds?: number;
}

/** The Kubernetes API over a cluster's state. Mount it at the path that the client has as its server. */
export function kubeHandler(
  store: SandboxCluster,
  options: KubeHandlerOptions = {},
): Router {
  const { token = 'sandbox', bookmarkMilliseconds = 1000 } = options;
  const applied: Applied = new Map();
  const router = Router();

  router.use((req, res, next) => {
    if (store.interrupted) req.socket.destroy();
    else if (req.headers.authorization !== `Bearer ${token}`) {
      answer(res, new KubeStatus(401, 'Unauthorized'));
    } else next();
  });
  router.use(express.text({ type: () => true, limit: '1mb' }));
  router.use((req, res) => {
    try {
      handle(req, res);
    } catch (error) {
      if (!(error instanceof KubeStatus)) throw error;
      answer(res, error);
    }
  });

  function handle(req: Request, res: Response) {
    const document = discovery.get(req.path);
    if (req.method === 'GET' && document) {
      res.json(document);
      return;
    }
    const request = parseKubeRequest(req.path);
    const { info, namespace, name } = request;
    const query = new URL(req.url, 'http://cluster').searchParams;
    const watching = ['true', '1'].includes(query.get('watch') ?? '');
    if (!store.isInstalled(info.group)) {
      throw new KubeStatus(
        404,
        'the server could not find the requested resource',
      );
    }
    // The reader's role names no Secret, whatever else happens.
    if (store.isRefused(info.plural) || info.kind === 'Secret') {
      throw new KubeStatus(
        403,
        `${info.plural}${info.group && `.${info.group}`} is forbidden: User ` +
          '"system:serviceaccount:fitsync:fitsync-reader" cannot ' +
          `${verbOf(req.method, name, watching)} resource "${info.plural}"`,
      );
    }

    switch (req.method) {
      case 'GET': {
        if (watching) {
          watchObjects(store, request, query, res, bookmarkMilliseconds);
        } else if (name === undefined) {
          res.json(listObjects(store, request, query));
        } else {
          const object = store.get(info.kind, name, namespace);
          if (!object) {
            throw new KubeStatus(404, `${info.plural} "${name}" not found`);
          }
          res.json(toWire(object));
        }
        return;
      }
      case 'POST':
      case 'PUT':
      case 'PATCH':
      case 'DELETE': {
        const { code, body } = writeObject(
          store,
          request,
          {
            method: req.method,
            contentType: req.headers['content-type'] ?? '',
            fieldManager: query.get('fieldManager') ?? '',
            body: typeof req.body === 'string' ? req.body : '',
          },
          applied,
        );
        res.status(code).json(body);
        return;
      }
      default:
        throw new KubeStatus(405, `${req.method} is not supported`);
    }
  }

  return router;
}

function answer(res: Response, status: KubeStatus) {
  res.status(status.code).json(status);
}

function verbOf(method: string, name: string | undefined, watching: boolean) {
  if (watching) return 'watch';
  if (method === 'GET') return name === undefined ? 'list' : 'get';
  const verbs: Record<string, string> = {
    POST: 'create',
    PUT: 'update',
    PATCH: 'patch',
  };
  return verbs[method] ?? 'delete';
}
