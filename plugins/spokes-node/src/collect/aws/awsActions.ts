/** Every call that the AWS collector makes, by the IAM action that allows it. All of them read. */
export const awsActions = [
  'ec2:DescribeVpcs',
  'ec2:DescribeSubnets',
  'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeNetworkAcls',
  'ec2:DescribeInstances',
  'ec2:DescribeNatGateways',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeVpcBlockPublicAccessOptions',
  'ec2:DescribeVpcBlockPublicAccessExclusions',
  'ec2:DescribeTransitGatewayAttachments',
  'ec2:DescribeTransitGatewayVpcAttachments',
  'ec2:DescribeTransitGatewayRouteTables',
  'ec2:SearchTransitGatewayRoutes',
  'ec2:GetTransitGatewayRouteTablePropagations',
  'ec2:GetManagedPrefixListEntries',
  'elasticloadbalancing:DescribeLoadBalancers',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeListenerAttributes',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetGroupAttributes',
  'elasticloadbalancing:DescribeTargetHealth',
  'route53:ListHostedZonesByName',
  'route53:ListResourceRecordSets',
  'acm:DescribeCertificate',
  'cloudwatch:GetMetricData',
  'cloudwatch:DescribeAlarms',
] as const;

/** An IAM action that the collector needs. @public */
export type AwsAction = (typeof awsActions)[number];
