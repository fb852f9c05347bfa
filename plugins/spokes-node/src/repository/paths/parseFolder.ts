import { InputError } from '@backstage/errors';

/** Names as Kubernetes allows them (DNS-1123). */
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const folderPattern = new RegExp(
  `^clusters/(${label})/apps/(${label})/(${label})$`,
);

/** What an owned folder says: whose it is, and the branch that changes to it come from. */
export function parseFolder(folder: string): {
  spoke: string;
  namespace: string;
  service: string;
  branch: string;
} {
  const match = folderPattern.exec(folder);
  if (!match) {
    throw new InputError(
      `folder "${folder}" cannot be written to. It must be clusters/<spoke>/apps/<namespace>/<service>, each a lower-case DNS label.`,
    );
  }
  const [, spoke, namespace, service] = match;
  return {
    spoke,
    namespace,
    service,
    branch: `fitsync/${spoke}/${namespace}/${service}`,
  };
}
