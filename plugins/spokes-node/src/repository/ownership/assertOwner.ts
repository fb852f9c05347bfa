import { ConflictError } from '@backstage/errors';
import { z } from 'zod';
import { FleetChange } from '../paths/changeOf';
import { parseFolder } from '../paths/parseFolder';
import { blueprintPath, longestBlueprint } from './blueprintPath';
import { FolderView } from './FolderContent';
import { isRendered } from './isRendered';
import { parseYaml } from './parseYaml';

const blueprintSchema = z.object({ owner: z.string() });

/**
 * Refuses to show or write over an exposure, a spoke or a hub of somebody else's. Whose it is stands in its
 * `blueprint.yaml`, which came there by a reviewed merge, and not in anything that the requester says. The refusal names
 * neither the owner nor anything that lies there.
 */
export function assertOwner(options: {
  change: FleetChange;
  /** Where it lies and how it gets away from there, for the message. */
  where: string;
  remedy: string;
  /** The change's folder, and the others that are looked at, there. */
  views: ReadonlyMap<string, FolderView>;
  ownershipEntityRefs: readonly string[];
  /** Who asked for it, where that is known: whoever proposed something may change the proposal. */
  requestedBy?: string;
}): void {
  const { change, where, views, requestedBy } = options;
  // Files that somebody put there by hand, and nothing of ours: each that is in the way is a conflict, and none is shown.
  const rendered = [...views].some(
    ([folder, view]) =>
      parseFolder(folder).kind !== 'module' && isRendered(view),
  );
  if (!rendered) return;

  const own = new Set(options.ownershipEntityRefs.map(normalize));
  if (requestedBy !== undefined && own.has(normalize(requestedBy))) return;

  const text = views.get(change.folder)?.read(blueprintPath);
  const owner = text === undefined ? undefined : readOwner(text);
  if (owner === undefined) {
    throw new ConflictError(
      `${change.folder}/${blueprintPath} on ${where} names no owner, so nobody can tell whose the files of it are. Nothing was written. ${options.remedy}, then try again.`,
    );
  }
  if (!own.has(normalize(owner))) throw taken(change, where);
}

function taken({ subject }: FleetChange, where: string): Error {
  const refused = (name: string, what: string, whom: string) =>
    new ConflictError(
      `The name ${name}: ${where} holds ${what} of that name that belongs to another owner. Nothing was written. Choose another name, or ask whoever runs ${whom} for its owner, who can propose the change.`,
    );
  switch (subject.kind) {
    case 'exposure': {
      const { service, namespace, spoke } = subject;
      const name = `${service} is taken in ${namespace} on ${spoke}`;
      return refused(name, 'an exposure', spoke);
    }
    case 'spoke':
      return refused(`${subject.spoke} is taken`, 'a spoke', 'the fleet');
    default:
      return refused(`${subject.hub} is taken`, 'a hub', 'the fleet');
  }
}

function readOwner(text: string): string | undefined {
  if (text.length > longestBlueprint) return undefined;
  try {
    return blueprintSchema.safeParse(parseYaml(text)).data?.owner;
  } catch {
    return undefined;
  }
}

/** Entity refs mean the same in any case. */
function normalize(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
