import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  InputError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { findRepository } from './config/findRepository';
import { FleetRepositoryOptions } from './FleetRepositoryOptions';
import { FleetSession } from './FleetSession';
import { createGitHttp } from './git/createGitHttp';
import { FleetClone } from './git/FleetClone';
import { GitHostProvider } from './hosts/GitHost';
import { RepositorySettings } from './readSettings';
import { ProposalTarget } from './types';

/** What every session needs of the configuration. */
export type SessionSettings = {
  settings: RepositorySettings;
  hosts: GitHostProvider[];
} & Pick<FleetRepositoryOptions, 'integrations' | 'createTemporaryDirectory'>;

/** Reaches a repository, does some work on it, and leaves nothing behind. */
export async function withSession<T>(
  options: SessionSettings & {
    target: ProposalTarget;
    /** The spoke that the repository must serve, where there is one. */
    spoke: string | undefined;
    signal: AbortSignal | undefined;
    /** Knows the outcome from what the host says, and saves the clone. */
    known?(
      reached: Pick<FleetSession, 'repository' | 'host'>,
    ): Promise<T | undefined>;
  },
  work: (session: FleetSession) => Promise<T>,
): Promise<T> {
  const { target, spoke, settings, hosts, integrations } = options;
  const { limits, repositories, requireUserToken } = settings;

  // Nothing is asked of a host before all of this holds.
  const { repoUrl, token } = target;
  const repository = findRepository(repositories, { repoUrl, spoke });
  if (requireUserToken && token === undefined) {
    throw new InputError(
      `token is missing: scaffolder.requireScmUserCredentials is true, so ${repository.host} is asked with your own credentials only. Sign in to it in the form's repository picker, or hand over USER_OAUTH_TOKEN.`,
    );
  }
  const type = integrations.byHost(repository.host)?.type;
  const provider = hosts.find(h => h.type === type);
  if (!provider) {
    throw new NotImplementedError(
      `${repository.host} is ${
        type ? `a ${type} host` : 'under no entry of integrations'
      }. Repositories can be on: ${hosts.map(h => h.type).join(', ')}.`,
    );
  }

  const deadline = AbortSignal.timeout(limits.seconds * 1000);
  const signal = options.signal
    ? AbortSignal.any([options.signal, deadline])
    : deadline;
  const createDirectory =
    options.createTemporaryDirectory ??
    (() => mkdtemp(join(tmpdir(), 'fitsync-fleet-')));
  let directory: string | undefined;
  try {
    signal.throwIfAborted();
    const { host, credentials } = await provider.connect({
      repository,
      token,
      signal,
    });
    await host.assertUsable();
    const known = await options.known?.({ repository, host });
    if (known !== undefined) return known;
    directory = await createDirectory();
    const http = createGitHttp({
      repository,
      credentials,
      usersToken: token !== undefined,
      signal,
      maxBytes: limits.repositoryBytes,
    });
    const clone = await FleetClone.create({ directory, http, repository });
    const base = await clone.fetch(repository.baseBranch);
    return await work({ repository, host, clone, base, signal });
  } catch (failure) {
    options.signal?.throwIfAborted();
    if (deadline.aborted) {
      throw new ServiceUnavailableError(
        `${repository.url} took longer than ${limits.seconds} seconds. Try again when the host is faster.`,
      );
    }
    throw failure;
  } finally {
    if (directory) await rm(directory, { recursive: true, force: true });
  }
}
