import {
  HostedZone as AwsHostedZone,
  ListHostedZonesByNameCommand,
  ListHostedZonesByNameCommandOutput,
} from '@aws-sdk/client-route-53';
import {
  HostedZone,
  hostedZoneSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { plainName } from '../plainName';

/** There is no paginator for this call in the SDK. */
export async function readHostedZones({
  route53,
  signal: abortSignal,
}: AwsReadContext): Promise<HostedZone[]> {
  const zones: AwsHostedZone[] = [];
  let page: ListHostedZonesByNameCommandOutput | undefined;
  do {
    page = await route53.send(
      new ListHostedZonesByNameCommand({
        DNSName: page?.NextDNSName,
        HostedZoneId: page?.NextHostedZoneId,
      }),
      { abortSignal },
    );
    zones.push(...(page.HostedZones ?? []));
  } while (page.IsTruncated);
  return hostedZoneSchema.array().parse(
    zones.map(({ Id, Name, Config }) => ({
      id: Id?.replace('/hostedzone/', ''),
      name: Name && plainName(Name),
      private: Config?.PrivateZone ?? false,
    })),
  );
}
