import { spokeBlueprintSchema } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { SpokeScene } from './AdoptScene';
import { Draft } from './Draft';

/** Names that lead to the load balancers of the spoke, by the records of the accounts. */
export function findDomains(draft: Draft, { http }: SpokeScene): void {
  const { hub, spoke } = http.facts;
  const loadBalancers = http.resolve('loadBalancers');
  const names = new Set(
    (loadBalancers.outcome === 'ok' ? loadBalancers.value : []).map(
      ({ dnsName }) => dnsName.toLowerCase(),
    ),
  );
  const gap = {
    howToFindOut: 'aws route53 list-resource-record-sets',
    required: false,
  };
  const records = { ...spoke.dnsRecords, ...hub.dnsRecords };
  const zones = uniqBy(
    [hub, spoke].flatMap(aws => aws.hostedZones?.value ?? []),
    ({ id }) => id,
  );
  const unread = [
    ...[hub, spoke].map(aws => aws.hostedZones),
    ...zones.map(({ id }) => records[id]),
  ].some(read => read?.outcome !== 'ok');
  const domains = uniqBy(
    zones
      .filter(zone => !zone.private)
      .flatMap(({ id }) =>
        (records[id]?.value ?? [])
          .filter(
            ({ name, targets }) =>
              !name.startsWith('*.') &&
              targets.some(target =>
                names.has(target.toLowerCase().replace(/^dualstack\./, '')),
              ),
          )
          .map(({ name }) => ({ host: name, zoneId: id })),
      ),
    ({ host }) => host,
  );
  if (domains.length > 0) {
    draft.know('domains', domains, {
      schema: spokeBlueprintSchema.shape.domains,
      evidence: 'records of Route 53 that lead to its load balancers',
      gap: { ...gap, why: '' },
    });
  }
  if (unread || names.size === 0) {
    draft.lack('domains', {
      ...gap,
      why: unread
        ? 'not every zone of the accounts could be read'
        : 'no load balancer is known that a record could lead to',
    });
  }
}
