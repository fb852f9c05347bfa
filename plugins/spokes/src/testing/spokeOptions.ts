import { SpokeOption } from '@fitsync/backstage-plugin-spokes-common';

export const spokeOptions: SpokeOption[] = [
  {
    name: 'fitsync-prod-spoke',
    hub: 'fitsync-hub',
    region: 'us-east-2',
    repoUrl: '127.0.0.1:7100?owner=fitsync&repo=fleet',
  },
  { name: 'fitsync-stage-spoke', hub: 'fitsync-hub', region: 'us-east-2' },
];
