import {
  HostedZone,
  observedOk,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { perSpoke } from '../scope';

/** The public zones of the accounts of hub and spoke, as far as they were read. */
export const publicZones = perSpoke<HostedZone[]>(
  ({ facts: { hub, spoke, takenAt } }) =>
    observedOk(
      uniqBy(
        [hub, spoke].flatMap(({ hostedZones }) => hostedZones?.value ?? []),
        ({ id }) => id,
      ).filter(zone => !zone.private),
      'route53:ListHostedZonesByName',
      takenAt,
    ),
);
