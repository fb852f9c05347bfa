import {
  ListResourceRecordSetsCommand,
  ListResourceRecordSetsCommandOutput,
  ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import {
  DnsRecord,
  dnsRecordSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { plainName } from '../plainName';

const kept = ['A', 'AAAA', 'CNAME', 'NS'];

/** There is no paginator for this call in the SDK. */
export async function readDnsRecords(
  { route53, signal: abortSignal }: AwsReadContext,
  HostedZoneId: string,
): Promise<DnsRecord[]> {
  const records: ResourceRecordSet[] = [];
  let page: ListResourceRecordSetsCommandOutput | undefined;
  do {
    page = await route53.send(
      new ListResourceRecordSetsCommand({
        HostedZoneId,
        StartRecordName: page?.NextRecordName,
        StartRecordType: page?.NextRecordType,
        StartRecordIdentifier: page?.NextRecordIdentifier,
      }),
      { abortSignal },
    );
    records.push(...(page.ResourceRecordSets ?? []));
  } while (page.IsTruncated);
  return dnsRecordSchema.array().parse(
    records
      .filter(({ Type }) => Type && kept.includes(Type))
      .map(({ Name, Type, AliasTarget, ResourceRecords }) => ({
        name: Name && plainName(Name),
        type: Type,
        targets: [
          AliasTarget?.DNSName,
          ...(ResourceRecords ?? []).map(({ Value }) => Value),
        ].flatMap(target => (target ? [plainName(target)] : [])),
      })),
  );
}
