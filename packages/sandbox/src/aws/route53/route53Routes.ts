import { listHostedZonesByName } from './listHostedZonesByName';
import { listResourceRecordSets } from './listResourceRecordSets';
import { Route53Route } from './Route53Route';

export const route53Routes: Route53Route[] = [
  listHostedZonesByName,
  listResourceRecordSets,
];
