import { EC2ClientConfig } from '@aws-sdk/client-ec2';
import { AwsFacts } from '@fitsync/backstage-plugin-spokes-common';
import { AwsRateLimits } from './AwsRateLimits';

/** What is read seldom: everything but the health of targets. @public */
export type AwsConfiguration = Omit<AwsFacts, 'targetHealth'>;

/** Whose account is read, with what credentials and limits. @public */
export interface AwsCollectorOptions {
  /** Twelve digits; the facts are kept under it. */
  account: string;
  /** `us-east-2`; hosted zones, which belong to no region, are read with every one of them. */
  region: string;
  /** `sdkCredentialProvider` of Backstage's `AwsCredentialsManager` for this account. */
  credentials: NonNullable<EC2ClientConfig['credentials']>;
  /** Endpoints of one's own, from `spokes.endpoints`. */
  endpoints?: {
    ec2?: string;
    elasticLoadBalancing?: string;
    route53?: string;
    acm?: string;
    cloudWatch?: string;
  };
  /** Allows http endpoints on loopback. */
  sandbox?: boolean;
  /** Reads these VPCs only, and what stands in them; every VPC of the region when absent. */
  vpcIds?: string[];
  /** Reads these Transit Gateways only. */
  transitGatewayIds?: string[];
  /** Shared by all collectors of a process. */
  rateLimits?: AwsRateLimits;
  /** Attempts of a call, retries included; 3 unless given. */
  maxAttempts?: number;
  /** Calls under way at once; 4 unless given. */
  concurrency?: number;
  /** Timeouts and proxy-aware agents, as the SDK's Node handler takes them. */
  requestHandler?: {
    connectionTimeout?: number;
    requestTimeout?: number;
    httpAgent?: import('node:http').Agent;
    httpsAgent?: import('node:https').Agent;
  };
  /** For tests. */
  now?: () => Date;
}

/**
 * Reads one account and region. Every kind of fact is observed on its own: what is refused or throttled does not hide
 * the rest. Nothing is thrown but the reason of an abort.
 *
 * @public
 */
export interface AwsCollector {
  /** Twelve digits. */
  readonly account: string;
  /** `us-east-2`. */
  readonly region: string;
  /** Everything but the health of targets. What cannot be read says so in its place; nothing is thrown for it. */
  collectConfiguration(signal?: AbortSignal): Promise<AwsConfiguration>;
  /** Of the given target groups; those that `collectConfiguration` found last unless given. */
  collectTargetHealth(options?: {
    targetGroupArns?: string[];
    signal?: AbortSignal;
  }): Promise<AwsFacts['targetHealth']>;
  /** Calls made so far by IAM action, retries included. */
  calls(): Record<string, number>;
  /** Closes connections. */
  close(): void;
}
