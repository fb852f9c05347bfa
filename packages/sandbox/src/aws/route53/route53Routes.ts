import { AwsWorld } from '../../world/AwsWorld';
import { listHostedZonesByName } from './listHostedZonesByName';
import { listResourceRecordSets } from './listResourceRecordSets';

export interface Route53Route {
  /** As IAM names it. */
  name: string;
  path: RegExp;
  /** `id` is what the path names. */
  answer(aws: AwsWorld, query: URLSearchParams, id: string): object;
}

export const route53Routes: Route53Route[] = [
  listHostedZonesByName,
  listResourceRecordSets,
];
