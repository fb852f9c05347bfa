import { ExposureRef, Trace } from '@fitsync/backstage-plugin-spokes-common';
import { denied } from '../../testing/observed';
import { referenceIds } from '../../testing/referenceIds';
import {
  ReferenceScene,
  referenceScene,
  valueOf,
} from '../../testing/referenceScene';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { listFindings } from './listFindings';
import { traceExposure } from './traceExposure';

const productpage = {
  spoke: referenceIds.prod.name,
  namespace: 'default',
  service: 'productpage',
};

function traceOf(
  damage: (scene: ReferenceScene) => void = () => {},
  exposure: ExposureRef = productpage,
): Trace {
  const scene = referenceScene();
  damage(scene);
  return traceExposure(createFactsIndex(scene.facts), exposure);
}

const hopOf = (trace: Trace, hop: string) =>
  trace.hops.find(one => one.hop === hop);
const rowOf = (trace: Trace, row: string) =>
  trace.rows.find(one => one.row === row);
const codesOf = (findings: { code: string }[]) =>
  findings.map(({ code }) => code);

const loseHubRoute = ({ hubTable, ids }: ReferenceScene) => {
  hubTable.routes = hubTable.routes.filter(
    ({ destination }) => destination !== ids.prod.cidr,
  );
};
const failHealth = ({ targets }: ReferenceScene) =>
  targets.forEach(target => {
    target.state = 'unhealthy';
    target.reason = 'Target.FailedHealthChecks';
  });

describe('traceExposure', () => {
  it('finds nothing wrong in the reference scenario', () => {
    const trace = traceOf();
    expect(trace).toMatchObject({
      url: 'http://fitsync-prod-nlb-50dc6c495c0c9188.elb.us-east-2.amazonaws.com/productpage',
      verdict: 'reachable',
      causes: [],
      consequences: [],
      warnings: 0,
      missing: [],
    });
    expect(trace.firstBlocking).toBeUndefined();
    // Clients use the load balancer's own name.
    const other = trace.hops.filter(({ status }) => status !== 'pass');
    expect(other.map(({ hop }) => hop)).toEqual([
      'dns',
      'certificate',
      'destination-rule',
    ]);
  });

  describe('with a zone of the load balancer that is cut off', () => {
    const [first, second] = referenceIds.hub.publicSubnets;
    const loseFirst = ({ hubAttachment }: ReferenceScene) => {
      hubAttachment.subnetIds = [referenceIds.hub.attachmentSubnets[1].id];
    };
    const closeAclOf =
      ({ id }: { id: string }) =>
      ({ aws }: ReferenceScene) => {
        const acls = valueOf(aws.networkAcls!);
        for (const acl of acls) {
          acl.subnetIds = acl.subnetIds.filter(one => one !== id);
        }
        acls.push({
          id: 'acl-0closed0closed000',
          vpcId: referenceIds.hub.vpcId,
          subnetIds: [id],
          entries: [],
        });
      };

    it('is degraded while the other one is left', () => {
      expect(traceOf(loseFirst).verdict).toBe('degraded');
      expect(traceOf(closeAclOf(second)).verdict).toBe('degraded');
    });

    it('is blocked where another cause cuts the other one', () => {
      const trace = traceOf(scene => {
        loseFirst(scene);
        closeAclOf(second)(scene);
      });
      expect(codesOf(trace.causes)).toEqual(
        expect.arrayContaining(['TGW_ATTACH_AZ_GAP', 'NACL_FWD_DENY']),
      );
      expect(trace.verdict).toBe('blocked');
      expect(trace.firstBlocking).toBe('tgw-attachment');
    });

    it('is degraded where both cut the same', () => {
      const trace = traceOf(scene => {
        loseFirst(scene);
        closeAclOf(first)(scene);
      });
      expect(trace.verdict).toBe('degraded');
    });
  });

  it('says on the card how targets, gateway and mTLS stand', () => {
    const { rows } = traceOf();
    expect(rows.map(({ row, summary }) => [row, summary])).toEqual([
      ['loadBalancer', '2 of 2 targets healthy · 2 zones'],
      ['transitGateway', 'Route to the spoke · Route back to the hub'],
      ['nodes', expect.stringContaining('2 nodes')],
      ['routing', expect.stringContaining('gateway pods ready')],
      ['service', expect.stringContaining('ready')],
      ['mtls', expect.stringContaining('STRICT · 1 of 1 sidecars')],
    ]);
  });

  describe('with the hub route gone and every target unhealthy', () => {
    const trace = traceOf(scene => {
      loseHubRoute(scene);
      failHealth(scene);
    });

    it('blocks, with the route as the only cause', () => {
      expect(trace.verdict).toBe('blocked');
      expect(codesOf(trace.causes)).toEqual(['HUB_ROUTE_MISSING']);
      // The NAT gateways' answers take the same route.
      expect(codesOf(trace.consequences)).toEqual([
        'TARGET_UNHEALTHY',
        'EGRESS_RETURN_MISSING',
      ]);
      expect(trace.firstBlocking).toBe('hub-route');
    });

    it('puts the cause on top, although its hop comes later', () => {
      expect(listFindings(trace)[0].code).toBe('HUB_ROUTE_MISSING');
    });

    it('colours only the row of the cause', () => {
      expect(rowOf(trace, 'transitGateway')).toMatchObject({
        status: 'fail',
        summary: expect.stringMatching(/^The hub has no route to the spoke/),
      });
      expect(rowOf(trace, 'loadBalancer')).toMatchObject({
        status: 'skipped',
        follows: 'HUB_ROUTE_MISSING',
        summary: '0 of 2 targets healthy · 2 zones',
      });
      expect(trace.rows.filter(({ status }) => status === 'fail')).toHaveLength(
        1,
      );
    });

    it('names the cause on the hop that only follows', () => {
      expect(hopOf(trace, 'targets')).toMatchObject({
        status: 'fail',
        follows: 'HUB_ROUTE_MISSING',
      });
      expect(hopOf(trace, 'hub-route')).not.toHaveProperty('follows');
    });

    it('still judges every other hop', () => {
      expect(hopOf(trace, 'tgw-return')?.status).toBe('pass');
      expect(hopOf(trace, 'virtual-service')?.status).toBe('pass');
    });
  });

  it('degrades for a share, and says which', () => {
    const trace = traceOf(({ hubTable }) => {
      hubTable.subnetIds.pop();
    });
    expect(trace.verdict).toBe('degraded');
    const share = { affected: 1, total: 2, of: 'zones', zones: ['use2-az2'] };
    expect(trace.causes.map(one => [one.code, one.share])).toEqual([
      ['NLB_SUBNET_NO_IGW', share],
      ['HUB_ROUTE_MISSING', share],
    ]);
    expect(trace.firstBlocking).toBeUndefined();
  });

  it('degrades when all targets are unhealthy and nothing explains it', () => {
    const trace = traceOf(failHealth);
    expect(trace.verdict).toBe('degraded');
    expect(codesOf(trace.causes)).toEqual(['TARGET_UNHEALTHY']);
    expect(trace.causes[0].fix.summary).toContain('flow logs');
    expect(trace.firstBlocking).toBeUndefined();
  });

  it('mends first what cuts every request', () => {
    const trace = traceOf(scene => {
      scene.targets[1].id = '10.1.1.200';
      scene.returnRoutes.length = 0;
    });
    expect(codesOf(trace.causes)).toEqual([
      'TGW_RET_NO_ROUTE',
      'TARGET_STALE_IP',
    ]);
  });

  it('explains a missing route by the propagation that is missing', () => {
    const trace = traceOf(({ propagations, forwardRoutes }) => {
      propagations.shift();
      forwardRoutes.shift();
    });
    expect(codesOf(trace.causes)).toEqual(['TGW_PROPAGATION_MISSING']);
    expect(codesOf(trace.consequences)).toEqual(['TGW_FWD_NO_ROUTE']);
    // Both stand on one hop: the cause tells it, on the hop and on the card.
    const { title } = trace.causes[0];
    expect(hopOf(trace, 'tgw-forward')?.summary).toBe(title);
    expect(rowOf(trace, 'transitGateway')?.summary).toBe(title);
    expect(trace.verdict).toBe('blocked');
  });

  it('counts warnings, which change nothing', () => {
    const trace = traceOf(({ nodeGroup }) => {
      nodeGroup.ingress[0].cidrs = ['0.0.0.0/0'];
    });
    expect(trace).toMatchObject({ verdict: 'reachable', warnings: 1 });
    expect(rowOf(trace, 'nodes')?.status).toBe('warn');
    expect(listFindings(trace)[0].code).toBe('SG_TOO_BROAD');
  });

  describe('with evidence missing', () => {
    it('stays reachable where healthy targets prove the hop, and says so', () => {
      const trace = traceOf(({ aws }) => {
        aws.transitGatewayRoutes = {};
      });
      expect(trace.verdict).toBe('reachable');
      expect(hopOf(trace, 'tgw-forward')).toMatchObject({
        status: 'unknown',
        summary:
          'Not read: ec2:SearchTransitGatewayRoutes; 2 healthy targets show that traffic passes',
      });
      expect(trace.missing.map(({ source }) => source)).toEqual([
        'ec2:SearchTransitGatewayRoutes',
      ]);
    });

    it('is unknown where the targets are not healthy', () => {
      const trace = traceOf(({ aws, targets }) => {
        aws.transitGatewayRoutes = {};
        targets.forEach(target => {
          target.state = 'initial';
        });
      });
      expect(trace.verdict).toBe('unknown');
      expect(hopOf(trace, 'tgw-forward')?.summary).not.toContain('healthy');
    });

    it('does not let a health check on another port prove the node port', () => {
      const withStatusPort = (scene: ReferenceScene) => {
        scene.targetGroup.healthCheck.port = '30021';
        scene.ingressService.spec.ports.push({
          name: 'status-port',
          protocol: 'TCP',
          port: 15021,
          nodePort: 30021,
        });
        scene.aws.securityGroups = denied('ec2:DescribeSecurityGroups');
      };
      expect(traceOf(withStatusPort).verdict).toBe('unknown');
    });

    it('is unknown where the API server does not answer, network or not', () => {
      const trace = traceOf(({ cluster, facts }) => {
        facts.clusters[0] = {
          ...cluster,
          services: denied('list v1/services'),
          virtualServices: denied('list virtualservices'),
        };
      });
      expect(trace.verdict).toBe('unknown');
      expect(hopOf(trace, 'nlb')?.status).toBe('pass');
    });

    it('blocks for what is proven all the same', () => {
      const trace = traceOf(scene => {
        loseHubRoute(scene);
        scene.facts.clusters[0].virtualServices = denied();
      });
      expect(trace.verdict).toBe('blocked');
    });

    it('stays reachable with facts of a version that read less, and says so', () => {
      const trace = traceOf(({ aws }) => {
        delete aws.networkAcls;
        delete aws.natGateways;
      });
      expect(trace.verdict).toBe('reachable');
      for (const hop of ['nacl', 'attachment-subnets', 'egress']) {
        expect(hopOf(trace, hop)?.status).toBe('unknown');
      }
    });

    it('does not ask for facts that could only warn', () => {
      const trace = traceOf(({ cluster }) => {
        cluster.namespaces = denied('list v1/namespaces');
      });
      expect(hopOf(trace, 'pod')?.status).toBe('unknown');
      expect(trace).toMatchObject({ verdict: 'reachable', missing: [] });
    });
  });

  it('is not live where there is no Service', () => {
    const trace = traceOf(() => {}, { ...productpage, service: 'checkout' });
    expect(trace.verdict).toBe('not-live');
    expect(trace).not.toHaveProperty('url');
  });

  it('says which configuration is missing for a spoke that nobody knows', () => {
    expect(traceOf(() => {}, { ...productpage, spoke: 'other' })).toMatchObject(
      {
        verdict: 'unknown',
        missing: [{ source: 'spokes.clusters' }],
      },
    );
  });

  it('is unknown for a spoke of which nothing was ever read', () => {
    const trace = traceOf(({ facts }) => {
      facts.aws = [];
      facts.clusters = [];
    });
    expect(trace.verdict).toBe('unknown');
    expect(trace.hops.every(({ status }) => status === 'unknown')).toBe(true);
    expect(trace.missing[0].action).toContain('111111111111');
  });

  it('traces the other spoke by its own load balancer', () => {
    const trace = traceOf(
      scene => {
        loseHubRoute(scene);
        valueOf(scene.aws.loadBalancers).reverse();
      },
      { spoke: 'fitsync-stage-spoke', namespace: 'demo', service: 'podinfo' },
    );
    expect(trace.verdict).toBe('reachable');
    expect(trace.url).toMatch(/^http:\/\/fitsync-stage-nlb-.*\/$/);
  });
});
