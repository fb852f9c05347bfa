import { Entity } from '@backstage/catalog-model';

const hub = {
  name: 'fitsync-hub',
  account: '111111111111',
  region: 'us-east-2',
  owner: 'group:default/platform',
};

/** The reference scenario, as app-config names it. */
export const referenceConfig = {
  hubs: [hub],
  clusters: ['fitsync-prod-spoke', 'fitsync-stage-spoke'].map(spoke => ({
    spoke,
    hub: hub.name,
    owner: 'group:default/platform',
  })),
  repositories: [{ repoUrl: 'git.example.com?owner=fitsync&repo=fleet' }],
  intervals: { configuration: { seconds: 1 }, targetHealth: { seconds: 1 } },
};

/** A component that claims exposures. */
export function component(name: string, exposures: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations: { 'fitsync.io/exposures': exposures } },
    spec: { type: 'service', owner: name },
    relations: [{ type: 'ownedBy', targetRef: `group:default/${name}` }],
  };
}
