import { defineMessage } from '../defineMessage';
import { aliasRemedies } from '../remedies/aliasRemedies';
import { awsDocs } from '../remedies/awsDocs';

const alias = {
  url: awsDocs(
    'Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html',
  ),
  title: 'Routing traffic to a load balancer',
};
const privateZones = {
  url: awsDocs('Route53/latest/DeveloperGuide/hosted-zones-private.html'),
  title: 'Private hosted zones',
};

/** DNS_NO_RECORD: the host has no DNS record. @public */
export const dnsNoRecord = defineMessage({
  code: 'DNS_NO_RECORD',
  hop: 'dns',
  severity: 'error',
  title: 'The host has no DNS record',
  template: 'There is no record for {host} in the zone {zone}.',
  meaning: 'Clients cannot find an address for the name and never connect.',
  fix: 'Add an alias record for {host} to {loadBalancer} in {zone}.',
  responsible: 'platform',
  source: alias.url,
  remedies: (args, resource) =>
    aliasRemedies({ ...args, resource, docs: alias }),
});

/** DNS_WRONG_TARGET: the host points elsewhere. @public */
export const dnsWrongTarget = defineMessage({
  code: 'DNS_WRONG_TARGET',
  hop: 'dns',
  severity: 'error',
  title: 'The host points elsewhere',
  template: '{host} points to {target}, not to load balancer {loadBalancer}.',
  meaning: 'Clients reach another machine than the spoke’s load balancer.',
  fix: 'Point the alias record of {host} in {zone} to {loadBalancer}.',
  responsible: 'platform',
  source: alias.url,
  remedies: (args, resource) =>
    aliasRemedies({ ...args, resource, docs: alias }),
});

/** DNS_PRIVATE_ZONE: the host is known only inside the VPC. @public */
export const dnsPrivateZone = defineMessage({
  code: 'DNS_PRIVATE_ZONE',
  hop: 'dns',
  severity: 'error',
  title: 'The host is known only inside the VPC',
  template: 'The record of {host} stands in the private zone {zone} only.',
  meaning:
    'A private zone answers only to the VPCs it is associated with; the internet does not see it.',
  fix: 'Add an alias record for {host} to {loadBalancer} in the public zone {zone} as well.',
  responsible: 'platform',
  source: privateZones.url,
  remedies: (args, resource) =>
    aliasRemedies({ ...args, resource, docs: privateZones }),
});
