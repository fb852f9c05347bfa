import { Request, RequestHandler, Response } from 'express';
import { GitRepositories } from '../GitRepositories';
import { GitRepository } from '../GitRepository';
import { notFound } from './GithubFailure';

/** A handler whose failure reaches `answerFailure`, with the repository of `:owner/:repo` looked up. */
export function handle(
  repositories: GitRepositories,
  answer: (
    repository: GitRepository,
    request: Request,
    response: Response,
  ) => Promise<unknown>,
): RequestHandler {
  return (request, response, next) => {
    const repository = repositories.get(
      request.params.owner,
      request.params.repo,
    );
    if (!repository) {
      next(notFound());
      return;
    }
    answer(repository, request, response)
      .then(body => {
        if (!response.headersSent) response.json(body);
      })
      .catch(next);
  };
}
