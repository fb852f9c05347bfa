import {
  ClusterFacts,
  exposureCallersSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { bookinfo } from '../../testing/kubernetes/bookinfo';
import {
  clusterFactsOf,
  Manifest,
} from '../../testing/kubernetes/clusterFactsOf';
import { denied } from '../../testing/observed';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { traceCallers } from './traceCallers';

const spoke = 'spoke';

/** Each app under an account of its own. */
function objects(): Manifest[] {
  const all = bookinfo();
  for (const one of all) {
    const app = one.metadata.labels?.app;
    if (one.kind === 'Pod' && app) one.spec.serviceAccountName = app;
  }
  return all;
}

function callersOf(
  service: string,
  change: (all: Manifest[]) => void = () => {},
  facts: (read: ClusterFacts) => ClusterFacts = read => read,
) {
  const all = objects();
  change(all);
  const binding = {
    name: spoke,
    cluster: spoke,
    account: '111111111111',
    region: 'us-east-2',
    hub: { name: 'hub', account: '111111111111', region: 'us-east-2' },
  };
  const found = traceCallers(
    createFactsIndex({
      schemaVersion: 1,
      takenAt: '2026-11-24T02:15:00.000Z',
      spokes: [binding],
      aws: [],
      clusters: [facts(clusterFactsOf(spoke, all))],
    }),
    { spoke, namespace: 'default', service },
  );
  expect(exposureCallersSchema.parse(found)).toEqual(found);
  return found;
}
const callerNamed = (account: string, found: ReturnType<typeof callersOf>) => {
  const edge = found.callers.find(one => one.workload.account === account);
  if (!edge) throw new Error(`no caller ${account}`);
  return edge;
};
const policy = (spec: object, app = 'details') => ({
  kind: 'AuthorizationPolicy',
  metadata: { name: 'policy' },
  spec: { selector: { matchLabels: { app } }, ...spec },
});
const principal = (account: string) => `cluster.local/ns/default/sa/${account}`;

describe('traceCallers', () => {
  it('lists who declares it first, then the others, with why', () => {
    const { callers, moreCallers } = callersOf('details');
    expect(
      callers.map(({ workload, evidence }) => [workload.account, evidence]),
    ).toEqual([
      ['productpage', 'declared'],
      ['ratings', 'may-call'],
      ['reviews', 'may-call'],
      ['istio-ingressgateway', 'may-call'],
    ]);
    expect(moreCallers).toBe(0);
  });

  it('names the ingress gateway of what is routed, and whom the app calls', () => {
    const { callers, callees } = callersOf('productpage');
    expect(callers[0]).toMatchObject({
      workload: { account: 'istio-ingressgateway' },
      evidence: 'routed',
    });
    expect(callees.map(({ workload }) => workload.account)).toEqual([
      'details',
      'reviews',
    ]);
  });

  it('tells what a client of the mesh and one without get under STRICT', () => {
    const edge = callerNamed('productpage', callersOf('details'));
    expect(edge).toMatchObject({
      outcome: 'allowed',
      mtls: { outcome: 'mutual', mode: 'STRICT' },
      verify: {
        mesh: { outcome: 'allowed' },
        plaintext: {
          outcome: 'refused',
          because:
            'PeerAuthentication istio-system/default says STRICT: the connection is reset',
        },
      },
    });
  });

  it('judges a caller without a sidecar by what it is', () => {
    const edge = callerNamed(
      'productpage',
      callersOf('details', all => {
        for (const { kind, metadata, spec } of all) {
          if (kind === 'Pod' && metadata.labels?.app === 'productpage') {
            spec.initContainers = [];
          }
        }
      }),
    );
    expect(edge).toMatchObject({
      workload: { pods: 2, sidecars: 0 },
      outcome: 'refused',
      mtls: { outcome: 'refused' },
      verify: { mesh: { outcome: 'allowed' } },
    });
  });

  it.each([
    ['ISTIO_MUTUAL', 'DISABLE', 'refused'],
    ['DISABLE', 'STRICT', 'refused'],
    ['DISABLE', 'PERMISSIVE', 'plaintext'],
    ['SIMPLE', 'PERMISSIVE', 'unknown'],
  ])(
    'follows a DestinationRule with %s under %s: %s',
    (mode, demand, outcome) => {
      const edge = callerNamed(
        'productpage',
        callersOf('details', all => {
          const mesh = all.find(({ kind }) => kind === 'PeerAuthentication');
          mesh!.spec.mtls.mode = demand;
          all.push({
            kind: 'DestinationRule',
            metadata: { name: 'tls' },
            spec: { host: 'details', trafficPolicy: { tls: { mode } } },
          });
        }),
      );
      expect(edge.mtls).toMatchObject({
        outcome,
        because: expect.stringContaining('DestinationRule default/tls'),
      });
    },
  );

  it('tells whom policies let in, and whom not', () => {
    const found = callersOf('details', all =>
      all.push(
        policy({
          rules: [
            { from: [{ source: { principals: [principal('ratings')] } }] },
          ],
        }),
      ),
    );
    expect(callerNamed('ratings', found)).toMatchObject({
      evidence: 'named',
      outcome: 'allowed',
      // Nobody knows who calls in plaintext.
      verify: { plaintext: { outcome: 'refused' } },
    });
    expect(callerNamed('productpage', found)).toMatchObject({
      outcome: 'refused',
      authorization: {
        outcome: 'refused',
        because: expect.stringContaining('default/policy'),
      },
    });
  });

  it('says where it depends on the request', () => {
    const found = callersOf('details', all =>
      all.push(
        policy({
          action: 'DENY',
          rules: [{ to: [{ operation: { paths: ['/admin/*'] } }] }],
        }),
      ),
    );
    expect(callerNamed('productpage', found).outcome).toBe('depends');
  });

  it('follows network policies of the called pods', () => {
    const found = callersOf('details', all =>
      all.push({
        kind: 'NetworkPolicy',
        metadata: { name: 'closed' },
        spec: {
          podSelector: { matchLabels: { app: 'details' } },
          ingress: [
            {
              from: [{ podSelector: { matchLabels: { app: 'productpage' } } }],
            },
          ],
        },
      }),
    );
    expect(callerNamed('productpage', found).outcome).toBe('allowed');
    expect(callerNamed('ratings', found).network).toEqual({
      outcome: 'refused',
      because:
        'NetworkPolicy default/closed drops it: the connection times out',
    });
  });

  it.each([
    [['./*'], undefined, 'allowed'],
    [['*/details.default.svc.cluster.local'], undefined, 'allowed'],
    [['istio-system/*'], 'REGISTRY_ONLY', 'refused'],
    // Without mTLS STRICT resets it, whatever the mesh passes on.
    [['istio-system/*'], undefined, 'refused'],
  ])('follows a Sidecar for %j with %s: %s', (hosts, mode, outcome) => {
    const found = callersOf('details', all =>
      all.push({
        kind: 'Sidecar',
        metadata: { name: 'default' },
        spec: {
          egress: [{ hosts }],
          ...(mode && { outboundTrafficPolicy: { mode } }),
        },
      }),
    );
    expect(callerNamed('productpage', found).reach.outcome).toBe(outcome);
  });

  it.each([
    ['REGISTRY_ONLY', 'refused'],
    ['ALLOW_ANY', 'allowed'],
  ])(
    'follows the mesh with %s where no Sidecar says more: %s',
    (mode, outcome) => {
      const found = callersOf('details', all => {
        for (const { kind, spec } of all) {
          if (kind === 'PeerAuthentication') spec.mtls.mode = 'PERMISSIVE';
        }
        all.push(
          {
            kind: 'Sidecar',
            metadata: { name: 'default' },
            spec: { egress: [{ hosts: ['istio-system/*'] }] },
          },
          {
            kind: 'ConfigMap',
            metadata: { name: 'istio', namespace: 'istio-system' },
            data: { mesh: `outboundTrafficPolicy: {mode: ${mode}}` },
          },
        );
      });
      expect(callerNamed('productpage', found).reach.outcome).toBe(outcome);
    },
  );

  it('leaves what is not known open, and ambient pods', () => {
    const found = callersOf(
      'details',
      all => {
        const namespace = all.find(
          ({ kind, metadata }) =>
            kind === 'Namespace' && metadata.name === 'default',
        );
        namespace!.metadata.labels = { 'istio.io/dataplane-mode': 'ambient' };
        for (const { kind, metadata, spec } of all) {
          if (kind === 'Pod' && metadata.labels?.app === 'ratings') {
            spec.initContainers = [];
          }
        }
      },
      read => ({ ...read, networkPolicies: denied('list networkpolicies') }),
    );
    expect(callerNamed('productpage', found)).toMatchObject({
      outcome: 'unknown',
      network: { outcome: 'unknown' },
      mtls: { outcome: 'mutual' },
    });
    expect(callerNamed('ratings', found).mtls.outcome).toBe('unknown');
  });

  it('says what is missing where nothing can be said', () => {
    const found = callersOf(
      'details',
      () => {},
      read => ({ ...read, pods: denied('list v1/pods') }),
    );
    expect(found).toMatchObject({
      callers: [],
      missing: [{ fact: 'pods', outcome: 'denied' }],
    });
  });

  it('shows fifty of many, and how many more there are', () => {
    const { callers, moreCallers } = callersOf('details', all => {
      const [pod] = all.filter(({ kind }) => kind === 'Pod');
      for (let index = 0; index < 60; index += 1) {
        all.push({
          ...pod,
          metadata: { name: `crowd-${index}`, namespace: 'crowd', labels: {} },
          spec: { ...pod.spec, serviceAccountName: `crowd-${index}` },
        });
      }
    });
    expect(callers).toHaveLength(50);
    expect(moreCallers).toBe(14);
  });
});
