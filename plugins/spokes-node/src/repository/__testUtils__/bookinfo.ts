import { FileSet, ProposalOptions } from '../types';

export const folder = 'clusters/fitsync-prod-spoke/apps/default/productpage';
export const branch = 'fitsync/fitsync-prod-spoke/default/productpage';

/** Says whose a folder is. */
export const blueprint = {
  'blueprint.yaml': 'kind: Exposure\nowner: group:default/bookinfo\n',
};

export const defaultFiles = {
  ...blueprint,
  'deployment.yaml': 'kind: Deployment\nreplicas: 1\n',
  'service.yaml': 'kind: Service\n',
  'istio/gateway.yaml': 'kind: Gateway\n',
};

/** A file set of a few lines. */
export function fileSet(files: Record<string, string> = defaultFiles): FileSet {
  return {
    folder,
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
  };
}

/** What a person asks for in the form. */
export function proposalOf(
  host: string,
  change: Partial<ProposalOptions> = {},
): ProposalOptions {
  return {
    target: { repoUrl: `${host}?owner=fitsync&repo=fleet` },
    fileSets: [fileSet()],
    ownershipEntityRefs: ['user:default/guest', 'group:default/bookinfo'],
    title: 'Expose productpage',
    description: 'Brings productpage to fitsync-prod-spoke.',
    requester: {
      userEntityRef: 'user:default/guest',
      displayName: 'Guest *of* @all',
    },
    ...change,
  };
}
