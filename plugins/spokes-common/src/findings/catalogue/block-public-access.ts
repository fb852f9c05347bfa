import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';

const docs = {
  url: awsDocs('vpc/latest/userguide/security-vpc-bpa.html'),
  title: 'VPC Block Public Access',
};

/** VPC_BPA_BLOCKS: the account blocks public access to the VPC. @public */
export const publicAccessBlocked = defineMessage({
  code: 'VPC_BPA_BLOCKS',
  hop: 'block-public-access',
  severity: 'error',
  title: 'The account blocks public access to the VPC',
  template:
    'VPC Block Public Access is {mode} in this region and {vpc} is not excluded.',
  meaning:
    'Block Public Access drops traffic at the internet gateway, whatever routes and security groups allow.',
  fix: 'Exclude {vpc}, or its public subnets, from VPC Block Public Access.',
  responsible: 'platform',
  source: docs.url,
  remedies: ({ vpc }, resource) =>
    awsRemedies({
      resource,
      values: [['vpc', vpc]],
      docs,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the Terraform of the hub’s account',
          text: `resource "aws_vpc_block_public_access_exclusion" "hub" {
  vpc_id                          = "${vpc}"
  internet_gateway_exclusion_mode = "allow-bidirectional"
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['ec2', 'create-vpc-block-public-access-exclusion'],
            ...['--vpc-id', vpc],
            ...['--internet-gateway-exclusion-mode', 'allow-bidirectional'],
          ),
          risk: `Everything in ${vpc} that routes and security groups open can be reached from the internet again.`,
          verify: aws('ec2', 'describe-vpc-block-public-access-exclusions'),
          backToCode: importInto(
            'aws_vpc_block_public_access_exclusion.hub',
            'the vpcbpa-exclude-… id that the command prints',
          ),
        },
      ],
    }),
});
