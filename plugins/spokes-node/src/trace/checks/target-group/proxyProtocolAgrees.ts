import { proxyProtocolMismatch } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** A header that nobody reads is taken for a broken request; one that is waited for and does not come ends the connection. */
export const proxyProtocolAgrees = defineCheck({
  id: 'target-group.proxy-protocol-agrees',
  hop: 'target-group',
  description:
    'The load balancer sends the PROXY protocol where the ingress gateway expects it, and only there.',
  inputs: [
    'hubSite',
    'targetGroup',
    'targetGroupAttributes',
    'gatewayExpectation',
  ],
  emits: [proxyProtocolMismatch],
  additional: true,
  run(values, report, from) {
    const { hubSite, targetGroup, targetGroupAttributes } = values;
    const { proxyProtocol, where } = values.gatewayExpectation;
    const { proxyProtocolV2 } = targetGroupAttributes;
    if (proxyProtocol === proxyProtocolV2) return;
    const said = (on: boolean) => (on ? 'on' : 'off');
    report(proxyProtocolMismatch, {
      resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
      args: {
        targetGroup: targetGroup.name,
        sent: said(proxyProtocolV2),
        expected: said(proxyProtocol),
      },
      evidence: [
        {
          ...from.targetGroupAttributes,
          subject: `proxy_protocol_v2.enabled of ${targetGroup.name}`,
          observed: String(proxyProtocolV2),
          expected: String(proxyProtocol),
        },
        {
          ...from.gatewayExpectation,
          subject: `PROXY protocol in ${where}`,
          observed: said(proxyProtocol),
        },
      ],
    });
  },
});
