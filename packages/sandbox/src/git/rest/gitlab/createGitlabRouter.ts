import express, { Router } from 'express';
import { GitRepositories } from '../../GitRepositories';
import { hasToken } from '../../hasToken';
import { PullRequests } from '../../PullRequests';
import { addMergeRequestRoutes } from './addMergeRequestRoutes';
import { addProjectRoutes } from './addProjectRoutes';
import { answerFailure, GitlabFailure, notFound } from './GitlabFailure';
import { createGitlabShapes } from './shapes';

/** The part of GitLab's REST API, version 4, that the product's client and Backstage's URL reader call. */
export function createGitlabRouter(options: {
  repositories: GitRepositories;
  pulls: PullRequests;
  baseUrl: string;
  token: string;
}): Router {
  const { repositories, pulls, baseUrl, token } = options;
  const login = 'fitsync-sandbox';
  const shapes = createGitlabShapes({ baseUrl, repositories });
  const router = Router();

  router.use((request, _response, next) =>
    next(
      hasToken(request, token) || request.get('private-token') === token
        ? undefined
        : new GitlabFailure(401, { message: '401 Unauthorized' }),
    ),
  );
  router.use(express.json({ limit: '1mb' }));
  router.get('/user', (_request, response) => {
    response.json(shapes.user(login));
  });
  addProjectRoutes(router, { repositories, shapes });
  addMergeRequestRoutes(router, { repositories, pulls, shapes, login });
  router.use((_request, _response, next) => next(notFound('Route')));
  router.use(answerFailure);
  return router;
}
