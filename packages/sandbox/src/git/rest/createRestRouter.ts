import express, { Router } from 'express';
import { GitRepositories } from '../GitRepositories';
import { hasToken } from '../hasToken';
import { PullRequests } from '../PullRequests';
import { addContentRoutes } from './addContentRoutes';
import { addPullRoutes } from './addPullRoutes';
import { addRepositoryRoutes } from './addRepositoryRoutes';
import { answerFailure, GithubFailure, notFound } from './GithubFailure';
import { createShapes } from './shapes';

/** The part of GitHub's REST API that the product's client and Backstage's URL reader call. */
export function createRestRouter(options: {
  repositories: GitRepositories;
  pulls: PullRequests;
  baseUrl: string;
  token: string;
}): Router {
  const { repositories, pulls, baseUrl, token } = options;
  const login = 'fitsync-sandbox';
  const shapes = createShapes(baseUrl);
  const router = Router();

  router.use((request, _response, next) =>
    next(
      hasToken(request, token)
        ? undefined
        : new GithubFailure(401, 'Bad credentials'),
    ),
  );
  router.use(express.json({ limit: '1mb' }));
  router.get('/user', (_request, response) => {
    response.json(shapes.user(login));
  });
  addRepositoryRoutes(router, { repositories, shapes });
  addPullRoutes(router, { repositories, pulls, shapes, login });
  addContentRoutes(router, { repositories, shapes });
  router.use((_request, _response, next) => next(notFound()));
  router.use(answerFailure);
  return router;
}
