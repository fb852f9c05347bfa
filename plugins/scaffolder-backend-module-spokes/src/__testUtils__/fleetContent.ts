import {
  exposureBlueprintSchema,
  hubBlueprintSchema,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { FleetContent } from '@fitsync/backstage-plugin-spokes-node';

const owner = 'group:default/platform';
const remoteState = { bucket: 'fitsync-state', region: 'us-east-2' };

/** A hub, a spoke that serves one app, and one that serves none; `files` says what lies in the folders. */
export const fleetContent: FleetContent = {
  commit: 'c'.repeat(40),
  hubs: [
    {
      folder: 'hubs/fitsync-hub',
      blueprint: hubBlueprintSchema.parse({
        name: 'fitsync-hub',
        owner,
        account: '111111111111',
        region: 'us-east-2',
        azs: ['us-east-2a', 'us-east-2b'],
        remoteState,
      }),
    },
  ],
  spokes: ['fitsync-prod-spoke', 'fitsync-empty-spoke'].map((name, n) => ({
    folder: `spokes/${name}`,
    blueprint: spokeBlueprintSchema.parse({
      name,
      owner,
      hub: 'fitsync-hub',
      region: 'us-east-2',
      cidr: `10.${n + 1}.0.0/16`,
      azs: ['us-east-2a'],
      versions: { k3s: 'v1.35.6+k3s1', istio: '1.31.0' },
      repository: { url: 'https://github.com/fitsync/fleet' },
      remoteState,
    }),
  })),
  exposures: [
    {
      folder: 'clusters/fitsync-prod-spoke/apps/demo/podinfo',
      blueprint: exposureBlueprintSchema.parse({
        service: 'podinfo',
        namespace: 'demo',
        spoke: 'fitsync-prod-spoke',
        owner,
        image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
        ports: { container: 9898 },
        method: { kind: 'path', path: '/podinfo' },
      }),
    },
  ],
  unreadable: [],
  files: async () => [],
};
