import { HttpAuthService } from '@backstage/backend-plugin-api';
import { RequestHandler } from 'express';
import { RateLimit } from './RateLimit';
import { TooManyRequestsError } from './TooManyRequestsError';

/** What an answer costs: a read of accounts, a clone, or a few traces. What is not named here comes from a cache. */
const costs: readonly (readonly [RegExp, number])[] = [
  [/^\/entities\/[^/]+\/[^/]+\/[^/]+\/refresh$/, 4],
  [/^\/preview$/, 4],
  [/^\/hubs\/[^/]+\/adoption$/, 4],
  [/^\/entities\/[^/]+\/[^/]+\/[^/]+\/(fixes|callers)$/, 1],
  [/^\/(availability|cidr)$/, 1],
];

/** Stands behind the gate: who may not ask at all is not counted. */
export function limitRequests(options: {
  httpAuth: HttpAuthService;
  limit: Pick<RateLimit, 'take'>;
}): RequestHandler {
  const { httpAuth, limit } = options;
  return async (req, res, next) => {
    const [, points] = costs.find(([path]) => path.test(req.path)) ?? [];
    if (points === undefined) {
      next();
      return;
    }
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    try {
      await limit.take(credentials, points);
    } catch (error) {
      if (error instanceof TooManyRequestsError) {
        res.set('Retry-After', String(error.seconds));
      }
      throw error;
    }
    next();
  };
}
