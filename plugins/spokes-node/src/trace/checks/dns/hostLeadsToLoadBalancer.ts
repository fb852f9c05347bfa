import {
  dnsNoRecord,
  dnsPrivateZone,
  dnsWrongTarget,
} from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** Another load balancer is another machine; a CDN or an address may well lead here, which is not read. */
export const hostLeadsToLoadBalancer = defineCheck({
  id: 'dns.host-leads-to-load-balancer',
  hop: 'dns',
  description:
    'Where the host’s public zone is in the account, it has a record of the host, and no record leads to another load balancer.',
  inputs: ['hubSite', 'hostRecord', 'loadBalancer'],
  emits: [dnsNoRecord, dnsPrivateZone, dnsWrongTarget],
  run({ hubSite, hostRecord, loadBalancer }, report, from) {
    const { host, zone, targets, privateZone } = hostRecord;
    const found = (observed: string) => ({
      resource: {
        kind: 'HostedZone',
        name: zone,
        account: hubSite.account,
      },
      evidence: [
        {
          ...from.hostRecord,
          subject: `records of ${host} in ${zone}`,
          observed,
          expected: loadBalancer.dnsName,
        },
      ],
    });
    if (targets.length === 0) {
      if (privateZone === undefined) {
        report(dnsNoRecord, {
          ...found('none'),
          args: { host, zone, loadBalancer: loadBalancer.dnsName },
        });
      } else {
        report(dnsPrivateZone, {
          ...found('none'),
          args: {
            host,
            zone: privateZone,
            loadBalancer: loadBalancer.dnsName,
          },
        });
      }
      return;
    }
    const wrong = targets.filter(
      target =>
        isLoadBalancer(target) &&
        target.replace(/^dualstack\./, '') !==
          loadBalancer.dnsName.toLowerCase(),
    );
    if (wrong.length === 0) return;
    const target = wrong.join(', ');
    report(dnsWrongTarget, {
      ...found(target),
      args: { host, zone, target, loadBalancer: loadBalancer.dnsName },
      share: shareOf(wrong.length, targets.length, 'records'),
    });
  },
});

function isLoadBalancer(target: string): boolean {
  return /\.elb\.([a-z0-9-]+\.)?amazonaws\.com(\.cn)?$|\.[a-z0-9-]+\.elb\.amazonaws\.com$/.test(
    target,
  );
}
