import {
  HubBlueprint,
  SpokeAddresses,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';

/** A spoke with everything that its blueprint may leave open decided. */
export interface RenderedSpoke {
  spoke: SpokeBlueprint;
  hub: HubBlueprint;
  account: string;
  cidr: string;
  addresses: SpokeAddresses;
}
