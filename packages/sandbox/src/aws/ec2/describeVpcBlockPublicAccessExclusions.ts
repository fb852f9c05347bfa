import { defineDescribe } from './defineDescribe';

export const describeVpcBlockPublicAccessExclusions = defineDescribe({
  action: 'DescribeVpcBlockPublicAccessExclusions',
  set: 'vpcBlockPublicAccessExclusionSet',
  ids: {
    parameter: 'ExclusionId',
    notFound: 'InvalidVpcBlockPublicAccessExclusionId.NotFound',
  },
  list: ({ aws }) => aws.blockPublicAccess.exclusions,
  idOf: exclusion => exclusion.id,
  filters: {
    'internet-gateway-exclusion-mode': exclusion => [exclusion.mode],
    state: exclusion => [exclusion.state],
  },
  toXml: (exclusion, { caller }) => ({
    exclusionId: exclusion.id,
    internetGatewayExclusionMode: exclusion.mode,
    resourceArn: `arn:aws:ec2:${caller.region}:${caller.account}:${
      exclusion.resourceId.split('-')[0]
    }/${exclusion.resourceId}`,
    state: exclusion.state,
  }),
});
