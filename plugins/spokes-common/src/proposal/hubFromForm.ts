import { HubBlueprint, hubBlueprintSchema } from '../blueprint/hubBlueprint';
import { HubForm, hubFormSchema } from './forms';
import { parseFromForm } from './parseFromForm';

const fields = {
  azs: 'zones',
  'bastion.allowedCidrs': 'sshCidrs',
  'transitGateway.id': 'transitGatewayId',
  'transitGateway.asn': 'asn',
  'remoteState.bucket': 'stateBucket',
  'remoteState.region': 'stateRegion',
  'remoteState.kmsKeyArn': 'stateKmsKeyArn',
};

/**
 * The hub that a form describes.
 *
 * @throws InputError by the titles of the form.
 * @public
 */
export function hubFromForm(form: HubForm): HubBlueprint {
  const { name, owner, description, account, region, cidr, zones, nat } = form;
  return parseFromForm(
    hubBlueprintSchema,
    {
      name,
      owner,
      description,
      account,
      region,
      cidr,
      azs: zones,
      nat,
      bastion: bastionOf(form),
      transitGateway: form.transitGatewayId
        ? { kind: 'existing', id: form.transitGatewayId }
        : { kind: 'create', asn: form.asn },
      spokeAccounts: form.spokeAccounts,
      remoteState: {
        bucket: form.stateBucket,
        region: form.stateRegion ?? region,
        kmsKeyArn: form.stateKmsKeyArn,
      },
    },
    { schema: hubFormSchema, fields },
  );
}

function bastionOf({ bastion, sshCidrs }: HubForm) {
  switch (bastion) {
    case undefined:
      return undefined;
    case 'ssh':
      return { kind: bastion, allowedCidrs: sshCidrs };
    default:
      return { kind: bastion };
  }
}
