import {
  HubBlueprintInput,
  SpokeBlueprintInput,
} from '@fitsync/backstage-plugin-spokes-common';

const remoteState = { bucket: 'fitsync-state', region: 'us-east-2' };

/** Hub, spoke and neighbour of the reference scenario, with as little said as possible. */
export const referenceBlueprints = {
  hub: {
    name: 'fitsync-hub',
    owner: 'group:default/platform',
    account: '111111111111',
    region: 'us-east-2',
    azs: ['us-east-2a', 'us-east-2b'],
    remoteState,
  } satisfies HubBlueprintInput,

  spoke: {
    name: 'fitsync-prod-spoke',
    owner: 'group:default/platform',
    hub: 'fitsync-hub',
    region: 'us-east-2',
    cidr: '10.1.0.0/16',
    azs: ['us-east-2a'],
    versions: { k3s: 'v1.35.1+k3s1', istio: '1.31.0' },
    repository: { url: 'https://github.com/fitsync/fleet' },
    remoteState,
  } satisfies SpokeBlueprintInput,
};
