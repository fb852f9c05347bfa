import { ErrorRequestHandler } from 'express';

/** An answer that is not a success, in the shape that GitHub gives it. */
export class GithubFailure extends Error {
  readonly status: number;
  readonly errors?: Array<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    errors?: Array<Record<string, string>>,
  ) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

export const notFound = () => new GithubFailure(404, 'Not Found');

/** Turns what a handler threw into GitHub's body. */
export const answerFailure: ErrorRequestHandler = (
  failure,
  _request,
  response,
  _next,
) => {
  const known = failure instanceof GithubFailure ? failure : undefined;
  const status =
    known?.status ?? (failure.type === 'entity.parse.failed' ? 400 : 500);
  response.status(status).json({
    message:
      known?.message ??
      (status === 400 ? 'Problems parsing JSON' : 'Server Error'),
    ...(known?.errors && { errors: known.errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  });
};
