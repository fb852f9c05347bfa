import {
  CidrAnswer,
  ExposureOption,
  HubOption,
} from '@fitsync/backstage-plugin-spokes-common';

const repoUrl = '127.0.0.1:7100?owner=fitsync&repo=fleet';

export const hubOptions: HubOption[] = [
  {
    name: 'fitsync-hub',
    account: '111111111111',
    region: 'us-east-2',
    cidr: '10.0.0.0/16',
    owner: 'group:default/platform',
    zones: [
      { name: 'us-east-2a', id: 'use2-az1' },
      { name: 'us-east-2b', id: 'use2-az2' },
    ],
    repoUrl,
  },
  {
    name: 'frankfurt-hub',
    account: '222222222222',
    region: 'eu-central-1',
    owner: 'group:default/platform',
    zones: [],
  },
];

export const addressPlan: CidrAnswer = {
  cidr: '10.3.0.0/16',
  taken: [
    { cidr: '10.0.0.0/16', holder: 'hub fitsync-hub' },
    { cidr: '10.1.0.0/16', holder: 'spoke fitsync-prod-spoke' },
    { cidr: '10.2.0.0/16', holder: 'spoke fitsync-stage-spoke' },
    { cidr: '10.42.0.0/16', holder: 'pods of the clusters' },
    { cidr: '10.43.0.0/16', holder: 'services of the clusters' },
  ],
};

export const exposureOptions: ExposureOption[] = [
  {
    spoke: 'fitsync-prod-spoke',
    namespace: 'shop',
    service: 'cart',
    method: 'path',
    path: '/cart',
    owner: 'group:default/shop',
    repoUrl,
  },
  {
    spoke: 'fitsync-prod-spoke',
    namespace: 'shop',
    service: 'checkout',
    method: 'https',
    host: 'shop.example.com',
    path: '/checkout',
    owner: 'group:default/shop',
    repoUrl,
  },
];
