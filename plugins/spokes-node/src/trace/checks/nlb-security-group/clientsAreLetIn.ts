import { nlbInboundClosed } from '@fitsync/backstage-plugin-spokes-common';
import { coversPort } from '../../lookup/securityGroups';
import { defineCheck } from '../defineCheck';

/** A group that lets some clients in was meant so; one that lets nobody in was not. */
export const clientsAreLetIn = defineCheck({
  id: 'nlb-security-group.clients-are-let-in',
  hop: 'nlb-security-group',
  description:
    'A security group of the load balancer lets clients reach the public port.',
  inputs: ['hubSite', 'loadBalancer', 'listener', 'nlbSecurityGroups'],
  emits: [nlbInboundClosed],
  summary: ({ nlbSecurityGroups, listener }) =>
    nlbSecurityGroups.length > 0 ? `Clients let in on ${listener.port}` : '',
  run({ hubSite, loadBalancer, listener, nlbSecurityGroups }, report, from) {
    if (nlbSecurityGroups.length === 0) return;
    const open = nlbSecurityGroups.some(({ ingress }) =>
      ingress.some(rule => coversPort(rule, listener.port)),
    );
    if (open) return;
    const groups = nlbSecurityGroups.map(({ id }) => id).join(', ');
    report(nlbInboundClosed, {
      resource: {
        kind: 'SecurityGroup',
        name: nlbSecurityGroups[0].id,
        ...hubSite,
      },
      args: {
        groups,
        port: String(listener.port),
        loadBalancer: loadBalancer.name,
      },
      evidence: [
        {
          ...from.nlbSecurityGroups,
          subject: `inbound rules of ${groups}`,
          observed: `none for TCP ${listener.port}`,
          expected: `TCP ${listener.port} from clients`,
        },
      ],
    });
  },
});
