import { InputError } from '@backstage/errors';

/** Names as Kubernetes allows them (DNS-1123). */
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/** What an owned folder belongs to. */
export type OwnedFolder =
  | { kind: 'exposure'; spoke: string; namespace: string; service: string }
  | { kind: 'spoke'; spoke: string }
  | { kind: 'hub'; hub: string }
  /** Nobody's in particular: each hub, or each spoke, uses it. */
  | { kind: 'module' };

const exposurePattern = new RegExp(
  `^(?:clusters/(${label})/apps|records/(${label}))/(${label})/(${label})$`,
);
const spokePattern = new RegExp(
  `^(?:spokes/(${label})|clusters/(${label})/(?:platform|upgrades))$`,
);
const hubPattern = new RegExp(`^hubs/(${label})$`);
const modulePattern = /^modules\/(?:hub|spoke)$/;

/** What an owned folder belongs to; refuses everything that is none. */
export function parseFolder(folder: string): OwnedFolder {
  const exposure = exposurePattern.exec(folder);
  if (exposure) {
    const [, inCluster, inRecords, namespace, service] = exposure;
    return {
      kind: 'exposure',
      spoke: inCluster ?? inRecords,
      namespace,
      service,
    };
  }
  const spoke = spokePattern.exec(folder);
  if (spoke) return { kind: 'spoke', spoke: spoke[1] ?? spoke[2] };
  const hub = hubPattern.exec(folder);
  if (hub) return { kind: 'hub', hub: hub[1] };
  if (modulePattern.test(folder)) return { kind: 'module' };
  throw new InputError(
    `folder ${JSON.stringify(
      folder,
    )} cannot be written to. It must be clusters/<spoke>/apps/<namespace>/<service>, records/<spoke>/<namespace>/<service>, spokes/<spoke>, clusters/<spoke>/platform, clusters/<spoke>/upgrades, hubs/<hub>, modules/hub or modules/spoke, each name a lower-case DNS label.`,
  );
}
