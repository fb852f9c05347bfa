import { HubBlueprint } from '@fitsync/backstage-plugin-spokes-common';

const bastionTexts = {
  none: 'none',
  ssm: 'one that listens on nothing: `aws ssm start-session --target "$(terraform output -raw bastion_instance_id)"`',
  ssh: 'one that takes SSH from the blocks in `blueprint.yaml`',
};

/** Names only what the schema holds to a pattern: a description is free text and stays in blueprint.yaml. */
export const hubReadme = (hub: HubBlueprint) => `# Hub ${hub.name}

Rendered from \`blueprint.yaml\`. The network that the spokes share: public load balancers, NAT and the Transit Gateway.

- Account ${hub.account}, region ${hub.region}, VPC ${hub.cidr}
- Zones ${hub.azs.join(', ')}; NAT ${
  hub.nat === 'single' ? 'in the first zone, for all' : 'in every zone'
}
- Bastion: ${bastionTexts[hub.bastion.kind]}

## Apply

\`\`\`sh
terraform init
terraform plan -out plan
terraform apply plan
\`\`\`

Set \`TF_VAR_role_arn\` if Terraform reaches the account by a role. The hub is applied before its first spoke: spokes read
the SSM parameter \`/fitsync/hubs/${
  hub.name
}\`. A spoke changes nothing in this folder; it brings its own routes.

An account that attaches spokes has to be in \`spokeAccounts\` first. Outside of an AWS organization with sharing turned on,
that account accepts the invitation once: \`aws ram accept-resource-share-invitation\`.

## Let Backstage read it

\`app-config.yaml\` names the hub to Backstage. Lists in its configuration replace each other, so \`fitsync app-config .\` at the
root of this repository puts those of all hubs and spokes into one file. Credentials are not in it: the account's stand in
\`aws.accounts\`, as \`fitsync iam\` prints the least rights for.
`;
