import { mockServices } from '@backstage/backend-test-utils';
import { stringifyError } from '@backstage/errors';
import { RunningGitHost, startGitHost } from '@fitsync/sandbox';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSet, proposalOf } from './__testUtils__/bookinfo';
import { fleetOf as fleetIn } from './__testUtils__/fleetOf';
import { apiPaths, gitHostKinds } from './__testUtils__/gitHostKinds';
import { FleetRepository, ProposalOptions } from './types';

// Each test clones and pushes over a socket; a busy machine takes its time.
jest.setTimeout(60_000);

/** Everything that a failure could tell, down to its causes. */
function everythingIn(failure: unknown): string {
  const parts: string[] = [];
  for (let at = failure; at instanceof Error; at = at.cause) {
    parts.push(
      stringifyError(at),
      at.stack ?? '',
      JSON.stringify(at, Object.getOwnPropertyNames(at)),
    );
  }
  return parts.join('\n');
}

describe.each(gitHostKinds)('a fleet repository on %s refuses', kind => {
  let host: RunningGitHost;
  let directory: string;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'refusals-'));
    host = await startGitHost();
  });
  afterEach(async () => {
    await host.stop();
    // Fails unless it is empty: whatever went wrong, no clone is left behind.
    rmdirSync(directory);
  });

  const fleetOf: typeof fleetIn = (address, options) =>
    fleetIn(address, { directory, kind, ...options });

  const attempt = async (
    fleet: FleetRepository,
    change: Partial<ProposalOptions> = {},
  ) => {
    const failures = await Promise.all(
      [
        () => fleet.propose(proposalOf(host.host, change)),
        () => fleet.preview(proposalOf(host.host, change)),
      ].map(run =>
        run().then(
          () => undefined,
          (failure: unknown) => failure,
        ),
      ),
    );
    return failures;
  };

  describe('without a request to the host', () => {
    const unasked = async (
      name: string,
      text: string | RegExp,
      fleet: FleetRepository,
      change: Partial<ProposalOptions>,
    ) => {
      for (const failure of await attempt(fleet, change)) {
        expect(failure).toMatchObject({
          name,
          message: expect.stringMatching(text),
        });
      }
      expect(host.requests).toEqual([]);
    };

    it('a repository that is not listed', () =>
      unasked(
        'NotAllowedError',
        /repo=secrets.*spokes\.repositories/,
        fleetOf(host.host),
        {
          target: { repoUrl: `${host.host}?owner=fitsync&repo=secrets` },
        },
      ));

    it.each([
      '',
      'x',
      '//evil.example.com?owner=a&repo=b',
      'u:p@h?owner=a&repo=b',
      'h?owner=..&repo=b',
      'h?owner=a&repo=b/c',
      'h?owner=a',
    ])('the repoUrl %p', repoUrl =>
      unasked('InputError', /repoUrl .*host\?owner=/, fleetOf(host.host), {
        target: { repoUrl },
      }),
    );

    it('a spoke that the repository does not serve', () =>
      unasked(
        'NotAllowedError',
        /does not serve spoke other/,
        fleetOf(host.host),
        {
          fileSets: [
            {
              ...fileSet(),
              folder: 'clusters/other/apps/default/productpage',
            },
          ],
        },
      ));

    it.each([
      '.github/workflows',
      'CODEOWNERS',
      'modules',
      'modules/other',
      'modules/hub/examples',
      'hubs',
      'hubs/a/b',
      'hubs/../.github',
      'spokes/A',
      'spokes/-a',
      'records/fitsync-prod-spoke/default',
      'records/fitsync-prod-spoke/apps/default/a',
      'clusters/fitsync-prod-spoke',
      'clusters/fitsync-prod-spoke/platform/istio',
      'clusters/fitsync-prod-spoke/other',
      'clusters/fitsync-prod-spoke/apps/default',
      'clusters/fitsync-prod-spoke/apps/default/..',
      'clusters/fitsync-prod-spoke/apps/default/../../../.github',
      '/clusters/fitsync-prod-spoke/apps/default/a',
      'clusters/fitsync-prod-spoke/apps/default/-a',
      'clusters/fitsync-prod-spoke/apps/default/A',
      'clusters/fitsync-prod-spoke/apps/default/a\n',
    ])('the folder %p', folder =>
      unasked('InputError', /cannot be written to/, fleetOf(host.host), {
        fileSets: [{ ...fileSet(), folder }],
      }),
    );

    it.each([
      '../x',
      'a/../../x',
      '/etc/passwd',
      './x',
      'a//b',
      '',
      '.git/config',
      '.GIT/config',
      'a/.Git/hooks/x',
      '.gitmodules',
      '.gitattributes',
      'git\u200b/x',
      'a\\b',
      'a\0b',
      'a\nb',
      '-rf',
      'a/-x',
      'CODEOWNERS',
      '.github/workflows/x.yaml',
      'caf\u00e9.yaml',
      'cafe\u0301.yaml',
      '\uff0e\uff0e/x',
      'a\u202eb',
      'a ',
      'a.',
      '.git.',
      'con:x',
      '~/x',
      '.fitsync/manifest.json',
      '.FitSync/Manifest.json',
      'x'.repeat(200),
      `${'a/'.repeat(600)}x`,
    ])('the path %j', path =>
      unasked('InputError', /cannot be written below/, fleetOf(host.host), {
        fileSets: [fileSet({ [path]: 'x' })],
      }),
    );

    it.each([
      ['twins in case', { 'a.yaml': '1', 'A.yaml': '2' }],
      ['a folder that is a file too', { a: '1', 'a/b': '2' }],
      ['a folder that is a file in other case', { A: '1', 'a/b': '2' }],
      ['nothing', {}],
      [
        'too many files',
        Object.fromEntries(
          Array.from({ length: 201 }, (_, i) => [`f${i}`, 'x']),
        ),
      ],
      ['too many bytes', { a: 'x'.repeat(3 * 1024 * 1024) }],
    ])('%s', (_, files) =>
      unasked(
        'InputError',
        /below clusters|Nothing to write/,
        fleetOf(host.host),
        { fileSets: [fileSet(files)] },
      ),
    );

    it('the integration’s credentials when only the user’s may be used', () =>
      unasked(
        'InputError',
        /requireScmUserCredentials/,
        fleetOf(host.host, {
          config: { scaffolder: { requireScmUserCredentials: true } },
        }),
        {},
      ));

    it('plain http when this is no sandbox', () =>
      unasked(
        'InputError',
        /must begin with https/,
        fleetOf(host.host, { config: { spokes: { sandbox: false } } }),
        {},
      ));
  });

  it('a requester that is no entity ref, before it writes', async () => {
    const requester = { userEntityRef: 'user:default/guest\nFitSync-Set: x' };
    const [failure] = await attempt(fleetOf(host.host), { requester });
    expect(failure).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching('full entity ref'),
    });
    expect(host.requests.filter(r => r.includes('receive-pack'))).toEqual([]);
  });

  it('uses the user’s token when there is one', async () => {
    const fleet = fleetOf(host.host, {
      token: 'wrong',
      config: { scaffolder: { requireScmUserCredentials: true } },
    });
    const { repoUrl } = proposalOf(host.host).target;
    await expect(
      fleet.propose(
        proposalOf(host.host, { target: { repoUrl, token: 'sandbox' } }),
      ),
    ).resolves.toMatchObject({ outcome: 'opened' });
  });

  describe('and says what to do about', () => {
    const secret = 'ghp_secretSecretSecret';

    it('a wrong token, without showing it', async () => {
      const logger = mockServices.logger.mock();
      const printed = [
        jest.spyOn(console, 'warn'),
        jest.spyOn(console, 'error'),
        jest.spyOn(console, 'info'),
      ];
      for (const failure of await attempt(
        fleetOf(host.host, { token: secret, logger }),
      )) {
        expect(failure).toMatchObject({
          name: 'NotAllowedError',
          message: expect.stringMatching(/401.*Renew it in app-config/),
        });
        expect(everythingIn(failure)).not.toMatch(
          new RegExp(
            `${secret}|${Buffer.from(secret)
              .toString('base64')
              .slice(0, 10)}|Bad credentials|Unauthorized`,
          ),
        );
      }
      const own = { ...proposalOf(host.host).target, token: secret };
      for (const failure of await attempt(fleetOf(host.host, { logger }), {
        target: own,
      })) {
        expect(failure).toMatchObject({
          message: expect.stringMatching(
            /Your own token.*Sign in to the host again/,
          ),
        });
        expect(everythingIn(failure)).not.toContain(secret);
      }
      const logged = JSON.stringify([
        ...[logger.debug, logger.info, logger.warn, logger.error].map(
          method => method.mock.calls,
        ),
        ...printed.flatMap(spy => spy.mock.calls),
      ]);
      expect(logged).not.toContain(secret);
      expect(host.requests.join()).not.toContain(secret);
    });

    it('a host that is down', async () => {
      const { host: address } = host;
      await host.stop();
      for (const failure of await attempt(fleetOf(address))) {
        expect(failure).toMatchObject({
          name: 'ServiceUnavailableError',
          message: expect.stringMatching(/did not answer.*try again/),
        });
      }
      host = await startGitHost();
    });

    it.each([
      [403, {}, 'NotAllowedError', /may not do that/],
      [
        403,
        { 'x-ratelimit-remaining': '0' },
        'ServiceUnavailableError',
        /too many requests/,
      ],
      [
        403,
        { 'retry-after': '77' },
        'ServiceUnavailableError',
        /too many requests.*in 77 s/,
      ],
      [
        429,
        { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' },
        'ServiceUnavailableError',
        /too many requests.*in some minutes/,
      ],
      [401, {}, 'NotAllowedError', /expired.*Renew it/],
      [404, {}, 'NotFoundError', /Check repoUrl/],
      [301, { location: 'http://127.0.0.1:1/' }, 'NotFoundError', /was moved/],
      [500, {}, 'ServiceUnavailableError', /Try again in some minutes/],
    ])(
      'status %p of the API, and of git',
      async (status, headers, name, text) => {
        for (const part of [apiPaths[kind], '.git/']) {
          await host.stop();
          host = await startGitHost({
            before: (request, response, next) => {
              if (!request.originalUrl.includes(part)) return next();
              return response
                .status(status)
                .set(headers)
                .send(`upstream words ${request.get('authorization')}`);
            },
          });
          for (const failure of await attempt(
            fleetOf(host.host, { token: 'sandbox' }),
          )) {
            expect(failure).toMatchObject({
              name,
              message: expect.stringMatching(text),
            });
            expect(everythingIn(failure)).not.toMatch(
              /upstream words|Basic |(token|Bearer) sandbox/,
            );
          }
        }
      },
    );

    it('an empty base branch', async () => {
      const config = {
        spokes: {
          repositories: [
            {
              repoUrl: `${host.host}?owner=fitsync&repo=fleet`,
              baseBranch: 'trunk',
            },
          ],
        },
      };
      for (const failure of await attempt(fleetOf(host.host, { config }))) {
        expect(failure).toMatchObject({
          name: 'NotFoundError',
          message: expect.stringMatching(/no branch trunk.*baseBranch/),
        });
      }
    });

    it('something else than git', async () => {
      await host.stop();
      host = await startGitHost({
        before: (request, response, next) =>
          request.originalUrl.includes('.git/')
            ? void response.send('<html>Sign in</html>')
            : next(),
      });
      for (const failure of await attempt(fleetOf(host.host))) {
        expect(failure).toMatchObject({ name: 'ServiceUnavailableError' });
        expect(everythingIn(failure)).not.toContain('Sign in');
      }
    });

    it('a push that the host refuses', async () => {
      await host.stop();
      host = await startGitHost({
        before: (request, response, next) =>
          request.originalUrl.includes('service=git-receive-pack')
            ? void response.status(403).send('no')
            : next(),
      });
      const [failure] = await attempt(fleetOf(host.host));
      expect(failure).toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringMatching(/push to fitsync\/fleet \(403\)/),
      });
      expect(host.openPullRequests()).toEqual([]);
    });

    it('more bytes than it may send', async () => {
      for (const failure of await attempt(
        fleetOf(host.host, { limits: { repositoryBytes: 500 } }),
      )) {
        expect(failure).toMatchObject({
          name: 'ServiceUnavailableError',
          message: expect.stringMatching(/more than 500 bytes/),
        });
      }
    });

    it('a host that takes too long', async () => {
      await host.stop();
      host = await startGitHost({
        before: (request, _response, next) => {
          if (!request.originalUrl.includes('.git/')) next();
        },
      });
      for (const failure of await attempt(
        fleetOf(host.host, { limits: { seconds: 0.2 } }),
      )) {
        expect(failure).toMatchObject({
          name: 'ServiceUnavailableError',
          message: expect.stringMatching(/longer than/),
        });
      }
    });
  });

  it('to go on once it is cancelled', async () => {
    const controller = new AbortController();
    await host.stop();
    host = await startGitHost({
      before: (request, _response, next) => {
        if (request.originalUrl.endsWith('/git-upload-pack'))
          controller.abort();
        else next();
      },
    });
    const [failure] = await attempt(fleetOf(host.host), {
      signal: controller.signal,
    });
    expect(failure).toMatchObject({ name: 'AbortError' });
    expect(host.requests.some(r => r.includes('receive-pack'))).toBe(false);
  });

  it('to open the pull request when cancelled after the push', async () => {
    const controller = new AbortController();
    const checkpoint: ProposalOptions['checkpoint'] = async (key, effect) => {
      const outcome = await effect();
      if (key.startsWith('spokes.push')) controller.abort();
      return outcome;
    };
    const run = fleetOf(host.host).propose(
      proposalOf(host.host, { signal: controller.signal, checkpoint }),
    );
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(host.openPullRequests()).toEqual([]);
  });
});
