import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  InputError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { findRepository } from './config/findRepository';
import { RepositoryEntry } from './config/RepositoryEntry';
import { FleetRepositoryOptions } from './FleetRepositoryOptions';
import { createGitHttp } from './git/createGitHttp';
import { FleetClone } from './git/FleetClone';
import { GitHost, GitHostProvider } from './hosts/GitHost';
import { assertOwner } from './ownership/assertOwner';
import { ChangePlan, planChanges } from './ownership/planChanges';
import { FolderContent } from './ownership/FolderContent';
import { checkFileSet } from './paths/checkFileSet';
import { parseFolder } from './paths/parseFolder';
import { RepositorySettings } from './readSettings';
import { FileSet, ProposalOptions } from './types';

/** Everything that a preview and a proposal begin with: checked input, a clone of the base, and what would change. */
export interface Workbench {
  repository: RepositoryEntry;
  host: GitHost;
  clone: FleetClone;
  branch: string;
  /** Head of the base branch. */
  base: string;
  /** The owned folder on the base branch. */
  present: FolderContent;
  /** Content by object name of the files in it. */
  contents: ReadonlyMap<string, string>;
  plan: ChangePlan;
  ownershipEntityRefs: readonly string[];
  signal: AbortSignal;
}

/** Opens a workbench, does some work on it, and leaves nothing behind. */
export async function withWorkbench<T>(
  options: Pick<
    ProposalOptions,
    'target' | 'ownershipEntityRefs' | 'signal'
  > & {
    fileSet: FileSet;
    settings: RepositorySettings;
    hosts: GitHostProvider[];
  } & Pick<FleetRepositoryOptions, 'integrations' | 'createTemporaryDirectory'>,
  work: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  const { target, fileSet, ownershipEntityRefs } = options;
  const { settings, hosts, integrations } = options;
  const { limits, repositories, requireUserToken } = settings;

  // Nothing is asked of a host before all of this holds.
  const { spoke, branch } = parseFolder(fileSet.folder);
  checkFileSet(fileSet, { files: limits.files, bytes: limits.fileSetBytes });
  const repository = findRepository(repositories, {
    repoUrl: target.repoUrl,
    spoke,
  });
  if (requireUserToken && target.token === undefined) {
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
    const { token } = target;
    const { host, credentials } = await provider.connect({
      repository,
      token,
      signal,
    });
    await host.assertUsable();
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
    const present = await clone.readFolder(base, fileSet.folder);
    const contents = await clone.readFiles(present);
    // Before anything is compared: a conflict names paths, and a diff shows what lies there.
    assertOwner({
      folder: fileSet.folder,
      where: repository.baseBranch,
      remedy: 'Restore that file, or delete the folder',
      present,
      contents,
      ownershipEntityRefs,
    });
    const read = (path: string) => {
      const entry = present.get(path);
      return entry?.kind === 'file' ? contents.get(entry.oid) : undefined;
    };
    const plan = planChanges({ files: fileSet.files, present, read });
    return await work({
      repository,
      host,
      clone,
      branch,
      base,
      present,
      contents,
      plan,
      ownershipEntityRefs,
      signal,
    });
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
