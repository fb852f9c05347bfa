import { ErrorRequestHandler } from 'express';

const statuses: Record<string, number> = {
  InputError: 400,
  NotFoundError: 404,
  ConflictError: 409,
};

/** Says what a caller did wrong; what went wrong inside goes to the log. */
export const answerFailure: ErrorRequestHandler = (
  error: Error & { status?: number },
  _req,
  res,
  next,
) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const status = statuses[error.name] ?? error.status ?? 500;
  if (status >= 500) console.error(error);
  res.status(status).json({
    message: status >= 500 ? 'The sandbox failed; see its log.' : error.message,
  });
};
