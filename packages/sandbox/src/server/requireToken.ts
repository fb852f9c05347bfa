import { timingSafeEqual } from 'node:crypto';
import { RequestHandler } from 'express';

/** Changes need the token of this run: as a header from scripts, as a field from the sandbox's own forms. */
export function requireToken(token: string): RequestHandler {
  const expected = Buffer.from(token);
  return (req, res, next) => {
    const field: unknown = req.body?.token;
    const given = Buffer.from(
      req.get('x-sandbox-token') ?? (typeof field === 'string' ? field : ''),
    );
    if (given.length === expected.length && timingSafeEqual(given, expected)) {
      next();
      return;
    }
    res.status(403).json({
      message:
        'Changes need the x-sandbox-token of this run; the sandbox may have been started anew.',
    });
  };
}
