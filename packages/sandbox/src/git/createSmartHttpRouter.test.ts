import { execFile } from 'node:child_process';
import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { gitEnvironment } from './runGit';
import { pushBranch } from './testing/pushBranch';
import { RunningGitHost, startGitHost } from './testing/startGitHost';

const run = promisify(execFile);

describe('git over smart HTTP', () => {
  let host: RunningGitHost;
  let directory: string;
  let url: string;

  beforeEach(async () => {
    host = await startGitHost();
    url = `${host.baseUrl}/fitsync/fleet.git`;
    directory = mkdtempSync(join(tmpdir(), 'clone-'));
  });
  afterEach(async () => {
    await host.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each(['0', '2'])(
    'lets git itself clone and push (protocol %s)',
    async version => {
      const env = {
        ...gitEnvironment,
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@b',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@b',
      };
      const withToken = url.replace(
        'http://',
        'http://x-access-token:sandbox@',
      );
      const options = ['-c', `protocol.version=${version}`];
      await run('git', [...options, 'clone', '--quiet', withToken, directory], {
        env,
      });
      expect(readFileSync(join(directory, 'README.md'), 'utf8')).toMatch(
        /^# A fleet/,
      );

      await run('git', ['commit', '--quiet', '--allow-empty', '-m', 'Mine'], {
        env,
        cwd: directory,
      });
      await run(
        'git',
        [...options, 'push', '--quiet', 'origin', 'HEAD:refs/heads/mine'],
        { env, cwd: directory },
      );
      const { stdout } = await run('git', ['rev-parse', 'HEAD'], {
        env,
        cwd: directory,
      });
      expect(
        await host.repositories.get('fitsync', 'fleet')?.branch('mine'),
      ).toBe(stdout.trim());
    },
  );

  it('lets isomorphic-git clone and push', async () => {
    const sha = await pushBranch({
      url,
      branch: 'a/b',
      files: { 'hubs/x.txt': 'x\n' },
    });
    expect(await host.repositories.get('fitsync', 'fleet')?.branch('a/b')).toBe(
      sha,
    );
  });

  it('takes a gzipped request', async () => {
    const want = await host.repositories
      .get('fitsync', 'fleet')
      ?.branch('main');
    const line = `want ${want}\n`;
    const body = `${(line.length + 4)
      .toString(16)
      .padStart(4, '0')}${line}00000009done\n`;
    const response = await fetch(`${url}/git-upload-pack`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox', 'content-encoding': 'gzip' },
      body: gzipSync(body),
    });
    const answer = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(answer).toMatch(/^0008NAK\nPACK/);
  });

  it.each([
    ['no token', undefined],
    ['a wrong token', 'wrong'],
  ])('answers 401 to %s', async (_, token) => {
    const clone = git.clone({
      fs,
      http,
      dir: directory,
      url,
      ...(token && {
        onAuth: () => ({ username: token }),
        onAuthFailure: () => ({ cancel: true }),
      }),
    });
    await expect(clone).rejects.toThrow(token ? 'canceled' : '401');
  });

  it('knows only its own repositories', async () => {
    const ask = async (path: string) => {
      const response = await fetch(
        `${host.baseUrl}/${path}/info/refs?service=git-upload-pack`,
        {
          headers: { authorization: 'token sandbox' },
        },
      );
      return response.status;
    };
    expect(await ask('fitsync/other.git')).toBe(404);
    expect(await ask('..%2f..%2fetc/passwd.git')).toBe(404);
    expect(await ask('fitsync/..%2ffleet.git')).toBe(404);
  });
});
