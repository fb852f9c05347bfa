import { CallEncryption } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../lookup/clusterLookups';
import { CallEnds } from './CallEnds';

/** What becomes of a connection by what the client's proxy sends and what the server's takes. */
export function judgeEncryption(
  ends: CallEnds,
  client: 'mesh' | 'plaintext',
): CallEncryption {
  const { server, rule, ruleMode } = ends;
  const { mode, policy } = server.mtls;
  const demand = policy
    ? `PeerAuthentication ${nameOf(policy)} says ${mode}`
    : `no PeerAuthentication says otherwise than ${mode}`;
  const told = (outcome: CallEncryption['outcome'], because: string) => ({
    outcome,
    mode,
    because,
  });
  if (ends.ambient) {
    return told(
      'unknown',
      `${ends.ambient} is in ambient mode, which is not judged`,
    );
  }
  if (client === 'plaintext') {
    return server.hasSidecar && mode === 'STRICT'
      ? told('refused', `${demand}: the connection is reset`)
      : told(
          'plaintext',
          server.hasSidecar
            ? `${demand}, so plaintext is taken`
            : 'the called pods have no sidecar, so nothing is demanded',
        );
  }
  const setBy = rule ? `DestinationRule ${nameOf(rule)}` : '';
  switch (ruleMode) {
    case undefined:
      return server.hasSidecar && mode !== 'DISABLE'
        ? told('mutual', `both ends have a sidecar, and ${demand}`)
        : told(
            'plaintext',
            server.hasSidecar
              ? demand
              : 'the called pods have no sidecar to speak mTLS with',
          );
    case 'ISTIO_MUTUAL':
      if (!server.hasSidecar) {
        return told('refused', `${setBy} sends mTLS to pods without a sidecar`);
      }
      return mode === 'DISABLE'
        ? told('refused', `${setBy} sends mTLS, and ${demand}`)
        : told('mutual', `${setBy} sends mTLS, and ${demand}`);
    case 'DISABLE':
      return server.hasSidecar && mode === 'STRICT'
        ? told('refused', `${setBy} turns TLS off, and ${demand}`)
        : told('plaintext', `${setBy} turns TLS off`);
    default:
      return told(
        'unknown',
        `${setBy} sends TLS of its own (${ruleMode}); what the app makes of it is not known`,
      );
  }
}
