import { z } from 'zod';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { optionalText } from '../schemas/metadata';

const certificate = z.object({ spec: z.object({ secretName: z.string() }) });
const externalSecret = z.object({
  spec: z.object({ target: z.object({ name: optionalText }).optional() }),
});

/** A Secret that a controller makes: it stands in no file, and its keys nowhere but in the cluster. */
export interface PromisedSecret {
  name: string;
  namespace: string;
}

/** What cert-manager, External Secrets and Sealed Secrets will make of the objects, by name. */
export const promisedSecrets = perVersion(
  (sources: ManifestSet['sources']): ReadonlyMap<string, PromisedSecret[]> => {
    const byName = new Map<string, PromisedSecret[]>();
    for (const { groupKind, name, namespace, raw } of sources) {
      const promised = promisedName(groupKind, name, raw);
      if (promised === undefined) continue;
      const known = byName.get(promised) ?? [];
      known.push({ name: promised, namespace });
      byName.set(promised, known);
    }
    return byName;
  },
);

function promisedName(
  groupKind: string,
  own: string,
  raw: unknown,
): string | undefined {
  switch (groupKind) {
    case 'cert-manager.io/Certificate':
      return certificate.safeParse(raw).data?.spec.secretName;
    case 'external-secrets.io/ExternalSecret':
      return externalSecret.safeParse(raw).data?.spec.target?.name ?? own;
    case 'bitnami.com/SealedSecret':
      return own;
    default:
      return undefined;
  }
}
