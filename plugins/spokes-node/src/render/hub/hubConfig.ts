import { HubBlueprint } from '@fitsync/backstage-plugin-spokes-common';

/** What Backstage's configuration needs to read the hub. Its account's credentials stand in `aws.accounts`, not here. */
export const hubConfig = ({
  account,
  name,
  owner,
  region,
  transitGateway,
}: HubBlueprint) => ({
  spokes: {
    hubs: [
      {
        name,
        account,
        region,
        ...(transitGateway.kind === 'existing' && {
          transitGateway: transitGateway.id,
        }),
        owner,
      },
    ],
  },
});
