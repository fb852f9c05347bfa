import { ErrorRequestHandler } from 'express';

/** An answer that is not a success, in the shape that GitLab gives it. */
export class GitlabFailure extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    super(`${status}`);
    this.status = status;
    this.body = body;
  }
}

export const notFound = (what: string) =>
  new GitlabFailure(404, { message: `404 ${what} Not Found` });

/** Turns what a handler threw into GitLab's body. */
export const answerFailure: ErrorRequestHandler = (
  failure,
  _request,
  response,
  _next,
) => {
  if (failure instanceof GitlabFailure) {
    response.status(failure.status).json(failure.body);
    return;
  }
  const unread = failure.type === 'entity.parse.failed';
  response.status(unread ? 400 : 500).json({
    message: unread ? '400 Bad request' : '500 Internal Server Error',
  });
};
