import { Request, RequestHandler, Response } from 'express';
import { GitRepositories } from '../../GitRepositories';
import { GitRepository } from '../../GitRepository';
import { notFound } from './GitlabFailure';

/** A handler with the repository of `:id` looked up: its number, or its path as one encoded segment. */
export function onProject(
  repositories: GitRepositories,
  answer: (
    repository: GitRepository,
    request: Request,
    response: Response,
  ) => Promise<unknown>,
): RequestHandler {
  return (request, response, next) => {
    const { id } = request.params;
    const slash = id.lastIndexOf('/');
    const repository = /^\d+$/.test(id)
      ? repositories.list()[Number(id) - 1]
      : repositories.get(id.slice(0, slash), id.slice(slash + 1));
    if (!repository) {
      next(notFound('Project'));
      return;
    }
    answer(repository, request, response)
      .then(body => {
        if (!response.headersSent) response.json(body);
      })
      .catch(next);
  };
}
