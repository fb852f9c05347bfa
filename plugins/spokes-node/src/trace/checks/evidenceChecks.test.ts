import { findingsCatalogue } from '@fitsync/backstage-plugin-spokes-common';
import { ReferenceScene, valueOf } from '../../testing/referenceScene';
import { runCheckOn } from '../../testing/runCheckOn';
import {
  ClusterChange,
  runOnCluster,
} from '../../testing/kubernetes/runOnCluster';
import { backupIsRecent } from './control-plane/backupIsRecent';
import { gatewayApiIsRecent } from './control-plane/gatewayApiIsRecent';
import { versionsAreSupported } from './control-plane/versionsAreSupported';
import { webhookHasEndpoints } from './control-plane/webhookHasEndpoints';
import { apiServerAnswers } from './control-plane/apiServerAnswers';
import { evidenceChecks } from './evidenceChecks';
import { idleTimeoutIsLongEnough } from './listener/idleTimeoutIsLongEnough';
import { usersAreNotReserved } from './pod/usersAreNotReserved';
import { webhookCanBeCalled } from './pod/webhookCanBeCalled';
import { proxyProtocolAgrees } from './target-group/proxyProtocolAgrees';
import { zonesReachTargets } from './targets/zonesReachTargets';

const codesOn = (...args: Parameters<typeof runOnCluster>) =>
  runOnCluster(...args).findings.map(({ code }) => code);

const snapshot = (creationTime: string, readyToUse = true) => ({
  kind: 'ETCDSnapshotFile',
  metadata: { name: `s-${creationTime}` },
  status: { creationTime, readyToUse },
});
const webhook = (clientConfig: object, name = 'istio-sidecar-injector') => ({
  kind: 'MutatingWebhookConfiguration',
  metadata: { name },
  webhooks: [
    {
      name: 'namespace.sidecar-injector.istio.io',
      clientConfig,
      namespaceSelector: { matchLabels: { 'istio-injection': 'enabled' } },
    },
  ],
});
const injector = { name: 'injector', namespace: 'istio-system' };
const injectorService = {
  kind: 'Service',
  metadata: injector,
  spec: { selector: { app: 'injector' }, ports: [{ port: 443 }] },
};

describe('checks of evidence that is additional', () => {
  it.each(evidenceChecks.map(check => [check.id, check] as const))(
    '%s finds nothing in the reference scenario',
    (_, check) => {
      const { findings, missing } = runCheckOn(check);
      expect({ findings, missing }).toEqual({ findings: [], missing: [] });
    },
  );

  it.each<[string, string[], (cluster: ClusterChange) => void]>([
    [
      'an old snapshot',
      ['BACKUP_STALE'],
      ({ add }) => add(snapshot('2026-11-01T00:00:00Z')),
    ],
    [
      'only broken ones',
      ['BACKUP_STALE'],
      ({ add }) => add(snapshot('2026-11-24T00:00:00Z', false)),
    ],
    [
      'a recent one beside old ones',
      [],
      ({ add }) =>
        add(snapshot('2026-11-01T00:00:00Z'), snapshot('2026-11-23T12:00:00Z')),
    ],
  ])('judges backups by %s', (_, codes, change) => {
    expect(codesOn(backupIsRecent, change)).toEqual(codes);
  });

  it.each([
    ['v1.31.4+k3s1', ['VERSION_EOL']],
    ['v1.20.1', ['VERSION_EOL']],
    ['v1.35.2+k3s1', []],
    ['v1.99.0', []],
  ])('judges Kubernetes %s', (kubeletVersion, codes) => {
    expect(
      codesOn(versionsAreSupported, ({ get }) => {
        get('Node', 'worker').status.nodeInfo = { kubeletVersion };
      }),
    ).toEqual(codes);
  });

  it.each([
    ['v0.8.1', ['GWAPI_CRD_TOO_OLD']],
    ['v1.4.0', []],
  ])('judges the Gateway API %s', (version, codes) => {
    const annotations = { 'gateway.networking.k8s.io/bundle-version': version };
    const name = 'httproutes.gateway.networking.k8s.io';
    expect(
      codesOn(gatewayApiIsRecent, ({ add }) =>
        add({
          kind: 'CustomResourceDefinition',
          metadata: { name, annotations },
        }),
      ),
    ).toEqual(codes);
  });

  it('misses the endpoints of what the webhook calls', () => {
    expect(
      codesOn(webhookHasEndpoints, ({ add }) =>
        add(webhook({ service: injector }), injectorService),
      ),
    ).toEqual(['INJECT_WEBHOOK_DOWN']);
  });

  it.each<[string, string[], (cluster: ClusterChange) => void]>([
    [
      'a Service that is not there',
      ['INJECT_WEBHOOK_BROKEN'],
      ({ add }) => add(webhook({ service: injector })),
    ],
    [
      'a port that it lacks',
      ['INJECT_WEBHOOK_BROKEN'],
      ({ add }) =>
        add(webhook({ service: { ...injector, port: 8443 } }), injectorService),
    ],
    [
      'two for one pod',
      ['INJECT_WEBHOOK_BROKEN'],
      ({ add }) =>
        add(
          webhook({ service: injector }),
          webhook({ service: injector }, 'canary'),
          injectorService,
        ),
    ],
    [
      'no address',
      ['CONTROL_PLANE_ADDR_INVALID'],
      ({ add }) => add(webhook({ url: 'https://' })),
    ],
    [
      'an address elsewhere',
      [],
      ({ add }) => add(webhook({ url: 'https://istiod.example:15017/inject' })),
    ],
    [
      'a Service',
      [],
      ({ add }) => add(webhook({ service: injector }), injectorService),
    ],
  ])('judges a webhook with %s', (_, codes, change) => {
    expect(codesOn(webhookCanBeCalled, change)).toEqual(codes);
  });

  it('finds the sidecar’s user on one of two pods', () => {
    const { findings } = runOnCluster(usersAreNotReserved, ({ get }) => {
      get('Pod', 'productpage-1').spec.securityContext = { runAsUser: 1337 };
    });
    expect(findings).toMatchObject([
      { code: 'UID_1337', share: { affected: 1, total: 2, of: 'pods' } },
    ]);
  });

  it('says since when an API server is silent, and nothing while it was never read', () => {
    const silent = (outcome: 'stale' | 'failed') =>
      runCheckOn(apiServerAnswers, ({ cluster }) => {
        const read = {
          outcome,
          observedAt: '2026-11-24T01:00:00.000Z',
          source: 'list',
          action: 'Look',
        };
        Object.assign(cluster, {
          nodes: read,
          namespaces: read,
          services: read,
          endpointSlices: read,
          pods: read,
        });
      });
    expect(silent('stale').findings).toMatchObject([
      {
        code: 'APISERVER_UNREACHABLE',
        message: expect.stringContaining('2026-11-24T01:00'),
      },
    ]);
    expect(silent('failed').findings).toEqual([]);
  });

  const scene = (change: (scene: ReferenceScene) => void) => change;
  it.each([
    [
      idleTimeoutIsLongEnough,
      scene(({ aws, listener }) => {
        aws.listenerAttributes![listener.arn] = {
          ...aws.listenerAttributes![listener.arn],
          outcome: 'ok',
          value: { tcpIdleTimeoutSeconds: 60 },
        };
      }),
      ['IDLE_TIMEOUT_SHORT'],
    ],
    [
      proxyProtocolAgrees,
      scene(({ targetGroupAttributes }) => {
        targetGroupAttributes.proxyProtocolV2 = true;
      }),
      ['TG_PPV2_MISMATCH'],
    ],
  ] as const)('$id reports what it is for', (check, damage, codes) => {
    expect(runCheckOn(check, damage).codes).toEqual(codes);
  });

  describe(zonesReachTargets.id, () => {
    const counting = (...healthy: number[]) =>
      runCheckOn(zonesReachTargets, ({ aws, targetGroup }) => {
        valueOf(aws.zoneHealth!)
          .filter(one => one.targetGroupArn === targetGroup.arn)
          .forEach((one, index) => {
            one.healthy = healthy[index];
          });
      });

    it('names the address and its share of the clients', () => {
      expect(counting(2, 0).findings).toMatchObject([
        {
          code: 'PATH_ZONE_PARTIAL',
          message: expect.stringContaining('about 1 in 2 clients'),
          share: { affected: 1, total: 2 },
        },
      ]);
    });

    it('leaves it to others where no zone finds a target', () => {
      expect(counting(0, 0).codes).toEqual([]);
    });

    it('is unknown where CloudWatch is denied', () => {
      const { status } = runCheckOn(zonesReachTargets, ({ aws }) => {
        aws.zoneHealth = {
          outcome: 'denied',
          observedAt: '',
          source: 'cloudwatch:GetMetricData',
          action: 'Allow it',
        };
      });
      expect(status).toBe('unknown');
    });
  });

  it('has every code in the catalogue as what it is reported as', () => {
    for (const { emits } of evidenceChecks) {
      for (const { code } of emits)
        expect(findingsCatalogue).toHaveProperty(code);
    }
  });
});
