import { ANNOTATION_ACCEPT } from '@fitsync/backstage-plugin-spokes-common';
import { clusterFactsOf } from '../../testing/kubernetes/clusterFactsOf';
import { acceptancesIn, keyOf } from './acceptancesIn';

const group = 'gateway.networking.k8s.io';
const named = (kind: string, code: string, spec: object) => ({
  kind,
  metadata: {
    name: 'shop',
    namespace: 'shop',
    annotations: {
      [ANNOTATION_ACCEPT]: JSON.stringify([
        { code, reason: 'Until the move', owner: 'team', until: '2999-01-31' },
      ]),
    },
  },
  spec,
});

describe('what objects accept', () => {
  const accepted = acceptancesIn(
    clusterFactsOf('spoke', [
      named('Gateway', 'GW_HOST_DUP', { selector: {}, servers: [] }),
      named('KubernetesGateway', 'STATUS_CONDITION_FALSE', { listeners: [] }),
      named('HTTPRoute', 'VS_MATCH_DUPLICATE', { rules: [] }),
    ]),
  );
  const on = (kind: string, ofGroup?: string) =>
    accepted
      .get(keyOf({ kind, group: ofGroup, namespace: 'shop', name: 'shop' }))
      ?.map(({ code }) => code);

  it('is told apart where the Gateway API and Istio have the same name for a kind', () => {
    expect(on('Gateway')).toEqual(['GW_HOST_DUP']);
    expect(on('Gateway', group)).toEqual(['STATUS_CONDITION_FALSE']);
  });

  it('is read of HTTPRoutes as of VirtualServices', () => {
    expect(on('HTTPRoute', group)).toEqual(['VS_MATCH_DUPLICATE']);
  });
});
