import express, { RequestHandler, Response, Router } from 'express';
import { GitRepositories } from '../GitRepositories';
import { GitRepository } from '../GitRepository';
import { PullRequest, PullRequests } from '../PullRequests';
import { Apply } from '../../apply/Applies';
import { isUnderWay } from './appliesContent';
import { FileDiff } from './fileDiff';
import { Html, markup } from './markup';
import { mergeScript } from './mergeScript';
import { pullRequestContent } from './pullRequestContent';
import { pullRequestListContent } from './pullRequestListContent';
import { sendPage } from './sendPage';

const failures: Record<string, string> = {
  conflict:
    'The base branch changed the same files since. Run the template again: it builds the branch anew on top of the base.',
  refused:
    'The sandbox was started anew since this page was loaded, or the pull request was closed. Try again.',
  unreachable: 'The sandbox did not answer. Is it still running?',
};

/** Pages to read and merge pull requests, and the call behind the button. */
export function createPagesRouter(options: {
  repositories: GitRepositories;
  pulls: PullRequests;
  appUrl: string;
  changeToken: string;
  appliesOf(pullRequest: string): Apply[];
}): Router {
  const { repositories, pulls, appUrl, changeToken, appliesOf } = options;
  const router = Router();

  const send = (
    response: Response,
    title: string,
    content: Html,
    script?: Html,
    refresh?: boolean,
  ) => sendPage(response, { title, content, appUrl, script, refresh });

  const found =
    (
      answer: (
        found: { repository: GitRepository; pull: PullRequest },
        request: Parameters<RequestHandler>[0],
        response: Response,
      ) => Promise<void>,
    ): RequestHandler =>
    (request, response, next) => {
      const { owner, repo, number } = request.params;
      const repository = repositories.get(owner, repo);
      const pull = repository && pulls.get(repository, Number(number));
      if (!repository || !pull) {
        response.status(404);
        send(
          response,
          'Not found',
          markup`<h1>No such pull request</h1>
            <p><a href="/pulls">All pull requests</a></p>`,
        );
        return;
      }
      answer({ repository, pull }, request, response).catch(next);
    };

  router.get('/pulls', (_request, response) =>
    send(
      response,
      'Pull requests',
      pullRequestListContent(pulls.list(), appUrl),
    ),
  );

  router.get(
    '/pulls/:owner/:repo/:number',
    found(async ({ repository, pull }, { query }, response) => {
      const applies = appliesOf(`${repository.fullName}#${pull.number}`);
      const content = pullRequestContent({
        pull,
        applies,
        requester: await requesterOf(repository, pull),
        files: await diffsOf(repository, await pulls.changes(repository, pull)),
        conflict:
          pull.state === 'open' ? failures[String(query.failed)] : undefined,
        appUrl,
        changeToken,
      });
      const busy = applies.some(({ state }) => isUnderWay(state));
      send(response, pull.title, content, mergeScript, busy);
    }),
  );

  router.post(
    '/api/sandbox/pulls/:owner/:repo/:number/merge',
    express.urlencoded({ extended: false, limit: '4kb' }),
    found(async ({ repository, pull }, request, response) => {
      const fromForm = request.is('application/x-www-form-urlencoded');
      const given =
        request.get('x-sandbox-token') ?? (fromForm && request.body?.token);
      if (given !== changeToken) {
        response.status(403).json({
          status: 'refused',
          message: 'Changes need the x-sandbox-token of this run.',
        });
        return;
      }
      const outcome = await pulls.merge(repository, pull);
      const failed = outcome.status === 'conflict' ? 'conflict' : 'refused';
      if (fromForm) {
        const query = outcome.status === 'merged' ? '' : `?failed=${failed}`;
        response.redirect(
          303,
          `/pulls/${repository.fullName}/${pull.number}${query}`,
        );
        return;
      }
      response.status(outcome.status === 'merged' ? 200 : 409).json(outcome);
    }),
  );
  return router;
}

async function requesterOf(
  repository: GitRepository,
  pull: PullRequest,
): Promise<string | undefined> {
  const head = pull.merged?.head ?? (await repository.branch(pull.head));
  if (!head) return undefined;
  const { message } = await repository.commit(head);
  return /^Requested-by: (.+)$/m.exec(message)?.[1];
}

function diffsOf(
  repository: GitRepository,
  changes: Awaited<ReturnType<PullRequests['changes']>>,
): Promise<FileDiff[]> {
  const read = async (sha: string | undefined) => {
    if (!sha) return '';
    const content = await repository
      .blob(sha)
      .catch(() => Buffer.from('(a submodule)\n'));
    if (content.includes(0)) return '(binary)\n';
    return content.length > 512 * 1024
      ? '(more than 512 KiB)\n'
      : content.toString();
  };
  return Promise.all(
    changes.map(async ({ path, status, before, after }) => ({
      path,
      status,
      before: await read(before),
      after: await read(after),
    })),
  );
}
