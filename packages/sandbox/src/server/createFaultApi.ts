import express, { Request, RequestHandler, Router } from 'express';
import { Applies } from '../apply/Applies';
import { FaultBoard } from './FaultBoard';
import { SandboxState } from './SandboxState';
import { requireToken } from './requireToken';

/** `/api/sandbox/state`, `/api/sandbox/applies` and `/api/sandbox/faults`. */
export function createFaultApi(options: {
  board: FaultBoard;
  token: string;
  state(): SandboxState;
  applies: Applies;
}): Router {
  const { board, token, state, applies } = options;
  const router = Router();
  const body = express.json({ limit: '4kb' });

  router.get('/state', (_req, res) => {
    res.setHeader('Cache-Control', 'no-store').json(state());
  });

  router.get('/applies', (_req, res) => {
    res.setHeader('Cache-Control', 'no-store').json({ items: applies.list() });
  });

  router.use('/faults', body, requireToken(token));
  const change =
    (what: (req: Request) => void): RequestHandler =>
    (req, res) => {
      what(req);
      res.json(state());
    };
  router.post(
    '/faults/:id',
    change(req => board.inject(req.params.id, spokeOf(req))),
  );
  router.delete(
    '/faults/:id',
    change(req => board.clear(req.params.id, spokeOf(req))),
  );
  router.delete(
    '/faults',
    change(req => board.mendAll({ seeds: req.query.seeds === 'true' })),
  );
  return router;
}

function spokeOf(req: Request): string {
  const { spoke } = { ...req.body, ...req.query };
  return typeof spoke === 'string' ? spoke : '';
}
