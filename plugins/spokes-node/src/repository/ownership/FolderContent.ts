/** Something that lies in an owned folder, as the tree holds it. */
export type FolderEntry =
  | { kind: 'file'; oid: string }
  | { kind: 'folder' }
  /** A symbolic link or a submodule: never read, followed or replaced. */
  | { kind: 'link' };

/** Path below the folder → entry. Empty when the folder does not exist. */
export type FolderContent = ReadonlyMap<string, FolderEntry>;

/** An owned folder at one commit. */
export interface FolderView {
  present: FolderContent;
  /** Content of a file; undefined for what is none. */
  read(path: string): string | undefined;
}
