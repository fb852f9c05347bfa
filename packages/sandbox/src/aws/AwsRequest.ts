export type AwsService =
  | 'ec2'
  | 'elasticloadbalancing'
  | 'route53'
  | 'sts'
  | JsonAwsService;

/** Those that speak JSON. */
export type JsonAwsService = 'acm' | 'cloudwatch';

/** A call as any server can hand it over: express and msw share what answers it. */
export interface AwsRequest {
  service: AwsService;
  /** `POST` unless given. Only Route 53 uses others. */
  method?: string;
  /** What follows the service's base URL, with its query: `/2013-04-01/hostedzone/Z1/rrset?maxitems=1`. */
  path?: string;
  /** Names in lower case. */
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface AwsResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}
