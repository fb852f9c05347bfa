import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';

/** Refuses a body that is nested deeper than anything that is asked for: what reads it calls itself for each level. */
export function limitDepth(most: number): RequestHandler {
  return (req, _res, next) => {
    let level: unknown[] = [req.body];
    for (let depth = 0; level.length > 0; depth += 1) {
      if (depth > most + 1) {
        throw new InputError(`The body is nested deeper than ${most}`);
      }
      level = level.flatMap(value =>
        typeof value === 'object' && value !== null ? Object.values(value) : [],
      );
    }
    next();
  };
}
