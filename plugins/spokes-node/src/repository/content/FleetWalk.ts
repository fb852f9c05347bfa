import { ConflictError } from '@backstage/errors';
import { TreeEntry } from 'isomorphic-git';
import { FleetClone } from '../git/FleetClone';
import { longestBlueprint } from '../ownership/blueprintPath';
import { foldPath } from '../paths/foldPath';

/** More folders than a fleet of a thousand services has. */
const mostFolders = 20_000;

/** A folder on the way through the fleet. */
export interface WalkedFolder {
  path: string;
  name: string;
  tree: string;
}

const join = (folder: string, name: string) =>
  folder ? `${folder}/${name}` : name;

/** Goes through folders only, and remembers what could not be read and why. */
export class FleetWalk {
  readonly unreadable: Array<{ path: string; reason: string }> = [];
  readonly #clone: Pick<FleetClone, 'listTree' | 'readText'>;
  readonly #signal: AbortSignal;
  readonly #refused = new Set<string>();
  #seen = 0;

  constructor(options: {
    clone: Pick<FleetClone, 'listTree' | 'readText'>;
    signal: AbortSignal;
  }) {
    this.#clone = options.clone;
    this.#signal = options.signal;
  }

  refuse(path: string, reason: string): void {
    const known = `${path}\n${reason}`;
    if (this.#refused.has(known)) return;
    this.#refused.add(known);
    this.unreadable.push({ path, reason });
  }

  /** The folders below one, by name; files between them are nobody's business here. */
  async foldersOf(folder: WalkedFolder): Promise<WalkedFolder[]> {
    const entries = await this.#list(folder);
    return entries.flatMap(entry => this.#folder(folder, entry, entries));
  }

  /** The folder of that name. */
  async folderOf(
    folder: WalkedFolder,
    name: string,
  ): Promise<WalkedFolder | undefined> {
    const entries = await this.#list(folder);
    const alike = entries.filter(e => foldPath(e.path) === foldPath(name));
    const [found] = alike.flatMap(e => this.#folder(folder, e, alike));
    return found?.name === name ? found : undefined;
  }

  /** A file's text, `absent`, or undefined when it was found unreadable. */
  async textOf(
    folder: WalkedFolder,
    name: string,
  ): Promise<string | 'absent' | undefined> {
    const entries = await this.#list(folder);
    const entry = entries.find(e => e.path === name);
    if (!entry) return 'absent';
    const path = join(folder.path, name);
    if (entry.type !== 'blob' || !entry.mode.startsWith('100')) {
      this.refuse(path, 'is not a file, and links are never followed');
      return undefined;
    }
    const text = await this.#clone.readText(entry.oid, longestBlueprint);
    if (text === undefined) {
      this.refuse(path, `is longer than ${longestBlueprint} bytes`);
    }
    return text;
  }

  #folder(
    parent: WalkedFolder,
    { path: name, type, mode, oid }: TreeEntry,
    beside: TreeEntry[],
  ): WalkedFolder[] {
    const path = join(parent.path, name);
    const folded = foldPath(name);
    const twin = beside.find(
      e => e.path !== name && foldPath(e.path) === folded,
    );
    if (twin) {
      this.refuse(
        path,
        `is the same name as ${JSON.stringify(
          twin.path,
        )} where case does not matter`,
      );
      return [];
    }
    if (type === 'tree') return [{ path, name, tree: oid }];
    if (!mode.startsWith('100')) {
      this.refuse(
        path,
        'is a symbolic link or a submodule, which is never followed',
      );
    }
    return [];
  }

  async #list({ path, tree }: WalkedFolder): Promise<TreeEntry[]> {
    this.#signal.throwIfAborted();
    this.#seen += 1;
    if (this.#seen > mostFolders * 3) {
      throw new ConflictError(
        `The repository has more than ${mostFolders} folders where those of hubs, spokes and exposures lie. Move the others away, then try again.`,
      );
    }
    const entries = await this.#clone.listTree(tree);
    if (entries) return entries;
    this.refuse(
      path || '.',
      'holds a file whose name git refuses ("..", ".git", a slash or a backslash in it)',
    );
    return [];
  }
}
