import { InputError } from '@backstage/errors';
import { OwnedFolder, parseFolder } from './parseFolder';

/** What one branch and its pull request are about. */
export interface FleetChange {
  subject: Exclude<OwnedFolder, { kind: 'module' }>;
  /** Its folder, where `blueprint.yaml` names the owner. */
  folder: string;
  branch: string;
  /** All folders that changes from the branch may touch. */
  folders: readonly string[];
}

const modules = ['modules/hub', 'modules/spoke'];

/** The change that a folder names. */
export function changeOf(folder: string): FleetChange {
  const subject = parseFolder(folder);
  switch (subject.kind) {
    case 'exposure': {
      const { spoke, namespace, service } = subject;
      const own = `clusters/${spoke}/apps/${namespace}/${service}`;
      return {
        subject,
        folder: own,
        branch: `fitsync/${spoke}/${namespace}/${service}`,
        folders: [own, `records/${spoke}/${namespace}/${service}`],
      };
    }
    case 'spoke': {
      const { spoke } = subject;
      const own = `spokes/${spoke}`;
      return {
        subject,
        folder: own,
        branch: `fitsync-spoke/${spoke}`,
        folders: [
          own,
          `clusters/${spoke}/platform`,
          `clusters/${spoke}/upgrades`,
          ...modules,
        ],
      };
    }
    case 'hub': {
      const own = `hubs/${subject.hub}`;
      return {
        subject,
        folder: own,
        branch: `fitsync-hub/${subject.hub}`,
        folders: [own, ...modules],
      };
    }
    default:
      throw new InputError(
        `folder "${folder}" travels with the change of a hub or a spoke: name that one's folder first.`,
      );
  }
}
