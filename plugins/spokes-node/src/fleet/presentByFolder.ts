import { PresentFile } from './PresentFile';

const ownedFolder =
  /^(?:(?:hubs|spokes|modules)\/[^/]+|clusters\/[^/]+\/(?:platform|upgrades|apps\/[^/]+\/[^/]+)|records\/[^/]+\/[^/]+\/[^/]+)(?=\/)/;

/**
 * The files of a fleet by the owned folder that they lie in; others are left out.
 *
 * @public
 */
export function presentByFolder(
  files: readonly PresentFile[],
): Map<string, PresentFile[]> {
  const byFolder = new Map<string, PresentFile[]>();
  for (const file of files) {
    const folder = ownedFolder.exec(file.path)?.[0];
    if (folder === undefined) continue;
    const path = file.path.slice(folder.length + 1);
    const list = byFolder.get(folder) ?? [];
    list.push({ ...file, path });
    byFolder.set(folder, list);
  }
  return byFolder;
}
