import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';

const docs = {
  url: awsDocs('vpc/latest/tgw/tgw-vpc-attachments.html'),
  title: 'Transit Gateway attachments to a VPC',
};

/** TGW_ATTACH_STATE: a VPC is not attached to the Transit Gateway. @public */
export const attachmentState = defineMessage({
  code: 'TGW_ATTACH_STATE',
  hop: 'tgw-attachment',
  severity: 'error',
  title: 'A VPC is not attached to the Transit Gateway',
  template:
    'The attachment {attachment} of the {side}’s VPC {vpc} is {state}, so nothing crosses the Transit Gateway there.',
  meaning:
    'Only an attachment in state available carries traffic. One that waits for acceptance needs the owner of the Transit Gateway; one that failed or was deleted has to be made anew.',
  fix: 'Bring the attachment {attachment} of {vpc} to state available.',
  responsible: 'platform',
  source: docs.url,
  remedies: ({ attachment, state }, resource) =>
    awsRemedies({
      resource,
      values: [['attachment', attachment]],
      docs,
      remedies: ({ aws }) =>
        state === 'pendingAcceptance'
          ? [
              {
                kind: 'patch',
                language: 'hcl',
                where: 'the hub’s Terraform',
                text: `resource "aws_ec2_transit_gateway_vpc_attachment_accepter" "this" {
  transit_gateway_attachment_id = "${attachment}"
}
`,
              },
              {
                kind: 'command',
                argv: aws(
                  ...['ec2', 'accept-transit-gateway-vpc-attachment'],
                  ...['--transit-gateway-attachment-id', attachment],
                ),
                risk: 'Connects that VPC to the Transit Gateway: make sure whose it is.',
                verify: aws(
                  ...['ec2', 'describe-transit-gateway-vpc-attachments'],
                  ...['--transit-gateway-attachment-ids', attachment],
                ),
                backToCode: importInto(
                  'aws_ec2_transit_gateway_vpc_attachment_accepter.this',
                  attachment,
                ),
              },
            ]
          : [{ kind: 'docs', ...docs }],
    }),
});

/** TGW_ATTACH_AZ_GAP: a zone has no way to the Transit Gateway. @public */
export const attachmentZoneGap = defineMessage({
  code: 'TGW_ATTACH_AZ_GAP',
  hop: 'tgw-attachment',
  severity: 'error',
  title: 'A zone has no way to the Transit Gateway',
  template:
    'The {side}’s attachment {attachment} has no subnet in {zones}, so traffic of {affected} there does not reach the Transit Gateway.',
  meaning:
    'Traffic of a VPC reaches the Transit Gateway only from zones in which its attachment has a subnet. Zones are compared by id, because zone names differ between accounts.',
  fix: 'Add a subnet in {zones} to the attachment {attachment}.',
  responsible: 'platform',
  follows: ['TGW_ATTACH_STATE'],
  source: docs.url,
  remedies: ({ attachment, zones }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['attachment', attachment],
        ['zoneIds', zones],
      ],
      docs,
      remedies: () => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the Terraform of the VPC',
          text: `variable "subnet_ids" {
  description = "One subnet in each zone, ${zones} among them"
  type        = list(string)
}

# ${attachment}
resource "aws_ec2_transit_gateway_vpc_attachment" "this" {
  subnet_ids = var.subnet_ids
}
`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});
