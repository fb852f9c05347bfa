import { RecordState } from '../../world/AwsWorld';
import { AwsError } from '../AwsError';
import { Route53Route } from './Route53Route';

export const listResourceRecordSets: Route53Route = {
  name: 'ListResourceRecordSets',
  path: /^\/2013-04-01\/hostedzone\/([^/]+)\/rrset$/,
  answer(aws, query, id) {
    const zone = aws.hostedZones.find(one => one.id === id);
    if (!zone) {
      throw new AwsError(
        'NoSuchHostedZone',
        `No hosted zone found with ID: ${id}`,
        404,
      );
    }
    const size = Number(query.get('maxitems') ?? 300);
    const start = zone.records.findIndex(
      ({ name, type }) =>
        (!query.has('name') || name === query.get('name')) &&
        (!query.has('type') || type === query.get('type')),
    );
    const records = start < 0 ? [] : zone.records.slice(start);
    const next = records[size];
    return {
      ResourceRecordSets: {
        ResourceRecordSet: records.slice(0, size).map(record),
      },
      IsTruncated: next !== undefined,
      MaxItems: size,
      NextRecordName: next?.name,
      NextRecordType: next?.type,
    };
  },
};

function record({ name, type, ttl, values, alias }: RecordState) {
  if (alias) {
    return {
      Name: name,
      Type: type,
      AliasTarget: {
        HostedZoneId: alias.hostedZoneId,
        DNSName: alias.dnsName,
        EvaluateTargetHealth: false,
      },
    };
  }
  return {
    Name: name,
    Type: type,
    TTL: ttl,
    ResourceRecords: { ResourceRecord: values.map(Value => ({ Value })) },
  };
}
