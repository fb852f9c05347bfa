/** Page of the console on which a resource stands, by the prefix of its id. */
const pages = {
  vpc: ['vpcconsole', 'VpcDetails:VpcId'],
  subnet: ['vpcconsole', 'SubnetDetails:subnetId'],
  rtb: ['vpcconsole', 'RouteTableDetails:RouteTableId'],
  acl: ['vpcconsole', 'NetworkAclDetails:networkAclId'],
  igw: ['vpcconsole', 'InternetGateway:internetGatewayId'],
  nat: ['vpcconsole', 'NatGatewayDetails:natGatewayId'],
  pl: ['vpcconsole', 'ManagedPrefixListDetails:prefixListId'],
  tgw: ['vpcconsole', 'TransitGatewayDetails:transitGatewayId'],
  'tgw-rtb': [
    'vpcconsole',
    'TransitGatewayRouteTableDetails:transitGatewayRouteTableId',
  ],
  'tgw-attach': [
    'vpcconsole',
    'TransitGatewayAttachmentDetails:transitGatewayAttachmentId',
  ],
  sg: ['ec2', 'SecurityGroup:groupId'],
  i: ['ec2', 'InstanceDetails:instanceId'],
  eni: ['ec2', 'NetworkInterface:networkInterfaceId'],
  loadbalancer: ['ec2', 'LoadBalancer:loadBalancerArn'],
  targetgroup: ['ec2', 'TargetGroup:targetGroupArn'],
  listener: ['ec2', 'ELBListenerV2:listenerArn'],
} as const;

/** The partition `aws`: the others have consoles elsewhere. */
const region = /^(?!cn-|us-gov-|us-iso)[a-z]{2}(-[a-z]+){1,2}-\d$/;

const id = /^([a-z]+(?:-(?:rtb|attach))?)-[0-9a-f]{8,17}$/;

const arn =
  /^arn:aws:elasticloadbalancing:([a-z0-9-]+):\d{12}:(loadbalancer|targetgroup|listener)\/[A-Za-z0-9/-]{1,200}$/;

/**
 * Where the AWS console shows a resource. Ids are observed, so whoever can name a thing in AWS could write them: only what
 * has the form of an id, in a region of the partition `aws`, becomes a part of an address, and its host is always the
 * console's.
 */
export function consoleUrl(
  resource: string,
  inRegion: string | undefined,
): string | undefined {
  const [, arnRegion, arnKind] = arn.exec(resource) ?? [];
  const [, prefix] = id.exec(resource) ?? [];
  const place = arnRegion ?? inRegion;
  const page = pageOf(arnKind ?? prefix);
  if (!page || !place || !region.test(place)) return undefined;
  const [console, view] = page;
  return `https://${place}.console.aws.amazon.com/${console}/home?region=${place}#${view}=${encodeURIComponent(
    resource,
  )}`;
}

function pageOf(kind: string | undefined) {
  return Object.entries(pages).find(([name]) => name === kind)?.[1];
}
