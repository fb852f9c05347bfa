import { randomBytes } from 'node:crypto';
import { isError } from '@backstage/errors';
import express, { Request, RequestHandler, Response, Router } from 'express';
import { Html } from '../../git/pages/markup';
import { RunningWorld } from '../../world/createWorld';
import { Applies } from '../../apply/Applies';
import { appliesContent, isUnderWay } from '../../git/pages/appliesContent';
import { FaultBoard } from '../FaultBoard';
import { requireToken } from '../requireToken';
import { SandboxState } from '../SandboxState';
import { faultsContent } from './faultsContent';
import { frame } from './frame';
import { overviewContent } from './overviewContent';

/** `/`, `/applies` and `/faults`, and the forms of the last. */
export function createPagesRouter(options: {
  world: RunningWorld;
  board: FaultBoard;
  applies: Applies;
  token: string;
  state(): SandboxState;
  url: string;
  appUrl: string;
}): Router {
  const { world, board, applies, token, state, url, appUrl } = options;
  const router = Router();

  function send(
    req: Request,
    res: Response,
    title: string,
    content: Html,
    refresh = false,
  ) {
    const nonce = randomBytes(16).toString('base64');
    res
      .setHeader('Cache-Control', 'no-store')
      .setHeader(
        'Content-Security-Policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      )
      .setHeader('X-Content-Type-Options', 'nosniff')
      .type('html')
      .send(frame({ title, path: req.path, content, appUrl, nonce, refresh }));
  }

  router.get('/', (req, res) =>
    send(req, res, 'Overview', overviewContent(world, state(), url)),
  );
  router.get('/faults', (req, res) =>
    send(req, res, 'Faults', faultsContent(state(), token)),
  );

  router.get('/applies', (req, res) => {
    const all = applies.list();
    const busy = all.some(({ state: now }) => isUnderWay(now));
    send(req, res, 'Applies', appliesContent(all), busy);
  });

  const form = express.urlencoded({ extended: false, limit: '4kb' });
  const change =
    (what: (fields: Record<string, string>) => void): RequestHandler =>
    (req, res) => {
      try {
        what(req.body);
        res.redirect(303, '/faults');
      } catch (error) {
        if (!isError(error)) throw error;
        res.status(409);
        send(req, res, 'Faults', faultsContent(state(), token, error.message));
      }
    };
  const allowed = [form, requireToken(token)];
  router.post(
    '/faults/inject',
    allowed,
    change(({ id, spoke }) => board.inject(id, spoke)),
  );
  router.post(
    '/faults/mend',
    allowed,
    change(({ id, spoke }) => board.clear(id, spoke)),
  );
  router.post(
    '/faults/mend-all',
    allowed,
    change(({ seeds }) => board.mendAll({ seeds: seeds === 'true' })),
  );
  return router;
}
