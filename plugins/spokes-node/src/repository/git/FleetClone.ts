import fs from 'node:fs';
import { ConflictError, NotFoundError } from '@backstage/errors';
import git, { Errors, FsClient, HttpClient, TreeEntry } from 'isomorphic-git';
import { RepositoryEntry } from '../config/RepositoryEntry';
import { FolderEntry, FolderView } from '../ownership/FolderContent';
import { foldPath } from '../paths/foldPath';
import { copyToMemory } from './copyToMemory';
import { editTree } from './editTree';
import { translateGitFailure } from './translateGitFailure';

/** More than a folder of rendered files can hold. */
const mostEntries = 2000;
/** More than a rendered file can be long. */
const longestFile = 2 * 1024 * 1024;

export interface CommitOptions {
  parent: string;
  /** Path from the root → content; undefined deletes. */
  changes: Map<string, string | undefined>;
  message: string;
  author: { name: string; email: string };
}

/**
 * A shallow copy of the repository's objects in a directory of its own. There is never a work tree: no checkout,
 * hook, filter, submodule or symbolic link can do anything.
 */
export class FleetClone {
  readonly #fs: FsClient;
  readonly #gitdir: string;
  readonly #http: HttpClient;
  readonly #repository: RepositoryEntry;
  readonly #cache = {};

  private constructor(options: {
    fs: FsClient;
    gitdir: string;
    http: HttpClient;
    repository: RepositoryEntry;
  }) {
    this.#fs = options.fs;
    this.#gitdir = options.gitdir;
    this.#http = options.http;
    this.#repository = options.repository;
  }

  static async create(options: {
    directory: string;
    http: HttpClient;
    repository: RepositoryEntry;
  }): Promise<FleetClone> {
    const { directory: gitdir, http, repository } = options;
    await git.init({ fs, gitdir, bare: true, defaultBranch: 'none' });
    await git.addRemote({
      fs,
      gitdir,
      remote: 'origin',
      url: `${repository.url}.git`,
    });
    return new FleetClone({ fs, gitdir, http, repository });
  }

  /** The newest commit of a branch, with its files and without its history. */
  async fetch(branch: string): Promise<string> {
    const { url, baseBranch } = this.#repository;
    const fetched = await this.#guard(() =>
      git
        .fetch({
          ...this.#base,
          http: this.#http,
          remote: 'origin',
          // What we have of the base need not come again.
          ref: `refs/remotes/origin/${baseBranch}`,
          remoteRef: `refs/heads/${branch}`,
          singleBranch: true,
          tags: false,
          depth: 1,
        })
        .catch(failure => {
          if (!(failure instanceof Errors.NotFoundError)) throw failure;
          throw new NotFoundError(
            branch === baseBranch
              ? `${url} has no branch ${branch}. Create it, or name the one that holds the fleet as baseBranch under spokes.repositories in app-config.`
              : `Branch ${branch} of ${url} was there a moment ago and is gone. Try again.`,
          );
        }),
    );
    const head = fetched.fetchHead;
    if (!head || !/^[0-9a-f]{40}$/.test(head)) {
      throw new NotFoundError(
        `${url} is empty: it has no commit yet. Push a first one to ${baseBranch} (a README.md is enough), then try again.`,
      );
    }
    return head;
  }

  /** The same objects, held in memory: they can be read after the directory is gone. */
  async toMemory(): Promise<FleetClone> {
    return new FleetClone({
      fs: await copyToMemory(this.#gitdir),
      gitdir: this.#gitdir,
      http: this.#http,
      repository: this.#repository,
    });
  }

  /** What a commit says of itself. */
  async readMessage(commit: string): Promise<string> {
    const { commit: found } = await this.#guard(() =>
      git.readCommit({ ...this.#base, oid: commit }),
    );
    return found.message;
  }

  /** The object of everything that a commit holds. */
  async rootTree(commit: string): Promise<string> {
    return this.#guard(() => this.#rootTree(commit));
  }

  /** The entries of a tree; undefined where git refuses the name of one. */
  async listTree(tree: string): Promise<TreeEntry[] | undefined> {
    return this.#guard(() =>
      this.#entries(tree).catch(failure => {
        if (failure instanceof Errors.UnsafeFilepathError) return undefined;
        throw failure;
      }),
    );
  }

  /** A file's content; undefined when it is longer than that. */
  async readText(oid: string, longest: number): Promise<string | undefined> {
    const { blob } = await this.#guard(() =>
      git.readBlob({ ...this.#base, oid }),
    );
    if (blob.byteLength > longest) return undefined;
    return Buffer.from(blob).toString('utf8');
  }

  /** Everything in a folder of a commit; refuses to go through anything but folders on the way there. */
  async openFolder(commit: string, folder: string): Promise<FolderView> {
    const present = await this.#guard(async () => {
      let tree = await this.#rootTree(commit);
      const passed: string[] = [];
      for (const segment of folder.split('/')) {
        const entries = await this.#entries(tree);
        const twin = entries.find(
          e => foldPath(e.path) === foldPath(segment) && e.path !== segment,
        );
        const where = [...passed, segment].join('/');
        if (twin) {
          throw new ConflictError(
            `${JSON.stringify(twin.path)} in ${
              this.#repository.url
            } is the same name as ${where} where case does not matter. Rename it, then try again.`,
          );
        }
        const entry = entries.find(e => e.path === segment);
        if (!entry) return new Map<string, FolderEntry>();
        if (entry.type !== 'tree') {
          throw new ConflictError(
            `${where} in ${
              this.#repository.url
            } is not a folder but a file, symbolic link or submodule, which is never followed. Make it a folder, then try again.`,
          );
        }
        passed.push(segment);
        tree = entry.oid;
      }
      const content = new Map<string, FolderEntry>();
      await this.#collect(tree, '', content);
      return content;
    });
    const contents = new Map<string, string>();
    for (const entry of present.values()) {
      if (entry.kind !== 'file' || contents.has(entry.oid)) continue;
      const text = await this.readText(entry.oid, longestFile);
      if (text === undefined) {
        throw new ConflictError(
          `A file below ${folder} in ${
            this.#repository.url
          } is longer than ${longestFile} bytes, which no rendered file is. Move it elsewhere, then try again.`,
        );
      }
      contents.set(entry.oid, text);
    }
    return {
      present,
      read(path) {
        const entry = present.get(path);
        return entry?.kind === 'file' ? contents.get(entry.oid) : undefined;
      },
    };
  }

  /** A commit with some files changed, and everything else as its parent has it. */
  async commit({
    parent,
    changes,
    message,
    author,
  }: CommitOptions): Promise<string> {
    return this.#guard(async () => {
      const tree = await editTree(
        this.#base,
        await this.#rootTree(parent),
        changes,
      );
      const timestamp = Math.floor(Date.now() / 1000);
      const signature = { ...author, timestamp, timezoneOffset: 0 };
      return git.writeCommit({
        ...this.#base,
        commit: {
          tree,
          parent: [parent],
          author: signature,
          committer: signature,
          message,
        },
      });
    });
  }

  /** Moves a branch of the host to a commit, if it still is where it was seen last. */
  async push(options: {
    commit: string;
    branch: string;
    expected: string | undefined;
  }): Promise<void> {
    const { commit, branch, expected } = options;
    const { baseBranch } = this.#repository;
    let printed = '';
    const push = async () => {
      await git.writeRef({
        ...this.#base,
        ref: `refs/heads/${branch}`,
        value: commit,
        force: true,
      });
      // Tells push which objects the host has: those of the base.
      await git.writeRef({
        ...this.#base,
        ref: 'refs/remotes/origin/HEAD',
        value: `refs/remotes/origin/${baseBranch}`,
        symbolic: true,
        force: true,
      });
      await git.push({
        ...this.#base,
        http: this.#http,
        remote: 'origin',
        ref: `refs/heads/${branch}`,
        remoteRef: `refs/heads/${branch}`,
        force: true,
        onMessage(text) {
          printed = (printed + text).slice(0, 10_000);
        },
        onPrePush({ remoteRef }) {
          const seen = /^0+$/.test(remoteRef.oid) ? undefined : remoteRef.oid;
          if (seen === expected) return true;
          throw new ConflictError(
            `Branch ${branch} was pushed to by somebody else a moment ago, so it was left alone. Look at it, then run the template again.`,
          );
        },
      });
    };
    await this.#guard(push, () => printed);
  }

  get #base() {
    return { fs: this.#fs, gitdir: this.#gitdir, cache: this.#cache };
  }

  async #rootTree(commit: string): Promise<string> {
    return (await git.readCommit({ ...this.#base, oid: commit })).commit.tree;
  }

  async #entries(tree: string): Promise<TreeEntry[]> {
    return (await git.readTree({ ...this.#base, oid: tree })).tree;
  }

  async #collect(
    tree: string,
    prefix: string,
    content: Map<string, FolderEntry>,
  ): Promise<void> {
    for (const { path, type, mode, oid } of await this.#entries(tree)) {
      const where = prefix + path;
      if (content.size >= mostEntries) {
        throw new ConflictError(
          `A folder of ${
            this.#repository.url
          } that should hold rendered files only holds more than ${mostEntries}. Move the others away, then try again.`,
        );
      }
      if (type === 'tree') {
        content.set(where, { kind: 'folder' });
        await this.#collect(oid, `${where}/`, content);
      } else {
        content.set(
          where,
          mode.startsWith('100') ? { kind: 'file', oid } : { kind: 'link' },
        );
      }
    }
  }

  async #guard<T>(action: () => Promise<T>, printed = () => ''): Promise<T> {
    try {
      return await action();
    } catch (failure) {
      throw translateGitFailure(failure, this.#repository, printed());
    }
  }
}
