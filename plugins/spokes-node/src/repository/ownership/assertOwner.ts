import { ConflictError } from '@backstage/errors';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseFolder } from '../paths/parseFolder';
import { FolderContent } from './FolderContent';
import { manifestPath } from './manifestPath';

const blueprintPath = 'blueprint.yaml';
const blueprintSchema = z.object({ owner: z.string() });
/** No blueprint is longer; what is gets no parser's time. */
const longestBlueprint = 64 * 1024;

/**
 * Refuses to show or write over an exposure of somebody else's. Whose it is stands in its `blueprint.yaml`, which came
 * there by a reviewed merge, and not in anything that the requester says. The refusal names neither the owner nor
 * anything that lies there.
 */
export function assertOwner(options: {
  folder: string;
  /** Where it lies and how it gets away from there, for the message. */
  where: string;
  remedy: string;
  present: FolderContent;
  contents: ReadonlyMap<string, string>;
  ownershipEntityRefs: readonly string[];
  /** Who asked for it, where that is known: whoever proposed something may change the proposal. */
  requestedBy?: string;
}): void {
  const { folder, where, present, contents, requestedBy } = options;
  // Files that somebody put there by hand, and no exposure: each that is in the way is a conflict, and none is shown.
  if (!present.has(blueprintPath) && !present.has(manifestPath)) return;

  const own = new Set(options.ownershipEntityRefs.map(normalize));
  if (requestedBy !== undefined && own.has(normalize(requestedBy))) return;

  const entry = present.get(blueprintPath);
  const text = entry?.kind === 'file' ? contents.get(entry.oid) : undefined;
  const owner = text === undefined ? undefined : readOwner(text);
  if (owner === undefined) {
    throw new ConflictError(
      `${folder}/${blueprintPath} on ${where} names no owner, so nobody can tell whose the files beside it are. Nothing was written. ${options.remedy}, then try again.`,
    );
  }
  if (own.has(normalize(owner))) return;

  const { service, namespace, spoke } = parseFolder(folder);
  throw new ConflictError(
    `The name ${service} is taken in ${namespace} on ${spoke}: ${where} holds an exposure of that name that belongs to another owner. Nothing was written. Choose another name, or ask whoever runs ${spoke} for its owner, who can propose the change.`,
  );
}

function readOwner(text: string): string | undefined {
  if (text.length > longestBlueprint) return undefined;
  try {
    const content: unknown = parse(text, {
      maxAliasCount: 0,
      logLevel: 'silent',
    });
    return blueprintSchema.safeParse(content).data?.owner;
  } catch {
    return undefined;
  }
}

/** Entity refs mean the same in any case. */
function normalize(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
