import {
  formatExposureRef,
  ProbeAnswer,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceIds } from '../../testing/referenceIds';
import {
  ReferenceScene,
  referenceScene,
  valueOf,
} from '../../testing/referenceScene';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { traceExposure } from './traceExposure';

const productpage = {
  spoke: referenceIds.prod.name,
  namespace: 'default',
  service: 'productpage',
};

function traceOf(damage: (scene: ReferenceScene) => void = () => {}): Trace {
  const scene = referenceScene();
  damage(scene);
  return traceExposure(createFactsIndex(scene.facts), productpage);
}

const count =
  (...healthy: number[]) =>
  ({ aws, targetGroup }: ReferenceScene) =>
    valueOf(aws.zoneHealth!)
      .filter(one => one.targetGroupArn === targetGroup.arn)
      .forEach((one, index) => {
        one.healthy = healthy[index];
      });

const probe =
  (...answers: Pick<ProbeAnswer, 'outcome' | 'status' | 'proxy'>[]) =>
  ({ aws, loadBalancer }: ReferenceScene) => {
    aws.probes = {
      [formatExposureRef(productpage)]: {
        outcome: 'ok',
        observedAt: '2026-11-24T02:00:00.000Z',
        source: 'probe',
        value: answers.map((answer, index) => ({
          address: `203.0.113.${index + 1}`,
          subnetId: loadBalancer.zones[index].subnetId,
          url: 'http://example.com/productpage',
          ...answer,
        })),
      },
    };
  };

const outcomes = ({ zones }: Trace) => zones?.map(({ outcome }) => outcome);

describe('the zones of a trace', () => {
  it('tells of each address that it passes, and by what', () => {
    expect(traceOf().zones).toEqual([
      {
        zone: 'us-east-2a',
        address: expect.stringMatching(/^10\.0\./),
        outcome: 'passes',
        because: 'finds 2 healthy targets',
      },
      expect.objectContaining({ zone: 'us-east-2b', outcome: 'passes' }),
    ]);
  });

  it.each([
    ['a zone that counts no target', count(2, 0), ['passes', 'lost']],
    [
      'a zone outside the hub’s attachment',
      ({ hubAttachment }: ReferenceScene) => {
        hubAttachment.subnetIds = hubAttachment.subnetIds.slice(0, 1);
      },
      ['passes', 'lost'],
    ],
    [
      'a route that is gone for both',
      ({ hubTable, ids }: ReferenceScene) => {
        hubTable.routes = hubTable.routes.filter(
          ({ destination }) => destination !== ids.prod.cidr,
        );
      },
      ['lost', 'lost'],
    ],
    [
      'zones that nobody counts',
      ({ aws }: ReferenceScene) => {
        delete aws.zoneHealth;
      },
      ['unknown', 'unknown'],
    ],
    [
      'requests on trial, which outrank what was counted',
      (scene: ReferenceScene) => {
        count(2, 0)(scene);
        probe(
          { outcome: 'timeout' },
          { outcome: 'answered', status: 404, proxy: 'no-route' },
        )(scene);
      },
      ['lost', 'passes'],
    ],
    [
      'requests that were not sent',
      (scene: ReferenceScene) => {
        count(2, 0)(scene);
        probe({ outcome: 'not-sent' }, { outcome: 'not-sent' })(scene);
      },
      ['passes', 'lost'],
    ],
  ] as const)('of %s', (_, damage, expected) => {
    expect(outcomes(traceOf(damage))).toEqual(expected);
  });

  it('is not there where the load balancer was not read', () => {
    const trace = traceOf(({ aws }) => {
      aws.loadBalancers = {
        outcome: 'denied',
        observedAt: '',
        source: 'elasticloadbalancing:DescribeLoadBalancers',
        action: 'Allow it',
      };
    });
    expect(trace).not.toHaveProperty('zones');
    expect(trace).not.toHaveProperty('targets');
  });
});

describe('the targets of a trace', () => {
  it('puts the worst first, each with the zone of its node', () => {
    const { targets } = traceOf(scene => {
      Object.assign(scene.targets[1], {
        state: 'unhealthy',
        reason: 'Target.Timeout',
      });
    });
    expect(targets).toEqual([
      {
        address: expect.any(String),
        port: 30080,
        state: 'unhealthy',
        reason: 'Target.Timeout',
        zone: 'us-east-2a',
      },
      expect.objectContaining({ state: 'healthy', zone: 'us-east-2a' }),
    ]);
  });
});
