import { HubBlueprint } from '@fitsync/backstage-plugin-spokes-common';

/** The values of a hub's root, for terraform.tfvars.json. */
export function hubVariables(hub: HubBlueprint) {
  const { bastion, transitGateway } = hub;
  return {
    name: hub.name,
    account: hub.account,
    region: hub.region,
    cidr: hub.cidr,
    azs: hub.azs,
    nat: hub.nat,
    bastion:
      bastion.kind === 'ssh'
        ? { kind: bastion.kind, allowed_cidrs: bastion.allowedCidrs }
        : { kind: bastion.kind },
    transit_gateway:
      transitGateway.kind === 'existing'
        ? { id: transitGateway.id }
        : { asn: transitGateway.asn },
    spoke_accounts: hub.spokeAccounts ?? [],
  };
}
