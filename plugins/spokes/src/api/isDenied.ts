import { ResponseError } from '@backstage/errors';

/** Whether the backend refused because of who asks, not because something failed. */
export function isDenied(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 403;
}
