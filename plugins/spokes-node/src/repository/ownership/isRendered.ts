import { blueprintPath } from './blueprintPath';
import { FolderView } from './FolderContent';
import { manifestPath } from './manifestPath';

/** Whether a folder says of itself that it came from us. */
export function isRendered({ present }: FolderView): boolean {
  return present.has(blueprintPath) || present.has(manifestPath);
}
