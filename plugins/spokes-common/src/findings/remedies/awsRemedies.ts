import { Remedy, ResourceRef } from '../finding';

/** What each kind of observed value must look like before it goes into a command or a patch. */
const patterns = {
  vpc: /^vpc-[0-9a-f]{8,17}$/,
  subnet: /^subnet-[0-9a-f]{8,17}$/,
  routeTable: /^rtb-[0-9a-f]{8,17}$/,
  securityGroup: /^sg-[0-9a-f]{8,17}$/,
  networkAcl: /^acl-[0-9a-f]{8,17}$/,
  transitGateway: /^tgw-[0-9a-f]{8,17}$/,
  attachment: /^tgw-attach-[0-9a-f]{8,17}$/,
  transitGatewayRouteTable: /^tgw-rtb-[0-9a-f]{8,17}$/,
  arn: /^arn:aws[a-z-]{0,10}:elasticloadbalancing:[a-z0-9-]{4,32}:\d{12}:[a-zA-Z0-9/_-]{1,200}$/,
  certificate:
    /^arn:aws[a-z-]{0,10}:acm:[a-z0-9-]{4,32}:\d{12}:certificate\/[a-zA-Z0-9-]{1,64}$/,
  instance: /^i-[0-9a-f]{8,17}$/,
  /** One block, or several with `, ` between them; never everything there is. */
  cidrs:
    /^(?!0\.0\.0\.0\/0)\d{1,3}(\.\d{1,3}){3}\/\d{1,2}(, (?!0\.0\.0\.0\/0)\d{1,3}(\.\d{1,3}){3}\/\d{1,2})*$/,
  /** `use2-az1, use2-az2` */
  zoneIds: /^[a-z]{2,5}\d-az\d(, [a-z]{2,5}\d-az\d)*$/,
  address: /^\d{1,3}(\.\d{1,3}){3}$/,
  port: /^\d{1,5}$/,
  /** A name that is in DNS: a host, or a zone. */
  host: /^(?=.{1,253}$)([a-z0-9_]([-a-z0-9_]{0,61}[a-z0-9_])?\.)+[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
  /** Of a Network Load Balancer: its name and a hash stand before the first dot. */
  balancerHost:
    /^[a-zA-Z0-9][-a-zA-Z0-9]{0,31}-[0-9a-f]{16}\.elb\.[a-z0-9-]{4,32}\.amazonaws\.com(\.cn)?$/,
} as const;

/** @public */
export type AwsValueKind = keyof typeof patterns;

const regionPattern = /^[a-z]{2,3}(-[a-z]{2,10}){1,3}-\d$/;

/** What the remedies of one AWS finding may use. @public */
export interface AwsContext {
  /** The words of an AWS CLI command in the right region. */
  aws(...words: string[]): string[];
}

/**
 * Remedies that put observed values into patches and commands. One that does not look like its kind gives the
 * documentation instead: nobody should copy it into a shell.
 *
 * @public
 */
export function awsRemedies(options: {
  resource: ResourceRef;
  /** The observed values that the remedies use, with what each must look like. */
  values: readonly (readonly [AwsValueKind, string])[];
  docs: { url: string; title: string };
  remedies(context: AwsContext): Remedy[];
}): Remedy[] {
  const { resource, values, docs } = options;
  const { region } = resource;
  const docsRemedy: Remedy = { kind: 'docs', ...docs };
  if (!values.every(([kind, value]) => patterns[kind].test(value))) {
    return [docsRemedy];
  }
  if (region !== undefined && !regionPattern.test(region)) return [docsRemedy];

  const remedies = options.remedies({
    aws: (...words) => [
      'aws',
      ...words,
      ...(region === undefined ? [] : ['--region', region]),
    ],
  });
  // Without a region there is nothing that a command could be run against.
  const usable =
    region === undefined
      ? remedies.filter(({ kind }) => kind !== 'command' && kind !== 'look')
      : remedies;
  return usable.length > 0 ? usable : [docsRemedy];
}

/**
 * How a change made by hand gets into Terraform: without this the next apply fails on what is already there.
 *
 * @public
 */
export function importInto(address: string, id: string): string {
  return `Add the patch and «import { to = ${address}, id = "${id}" }» in one pull request: the next apply fails on what was made by hand otherwise.`;
}
