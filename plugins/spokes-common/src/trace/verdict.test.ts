import { verdictOf, VerdictEvidence } from './verdict';

const cutsAll = { severity: 'error' } as const;
const cutsHalf = {
  severity: 'error',
  share: { affected: 1, total: 2, of: 'zones' },
} as const;
const cutsZone = (zone: string, total = 2) => ({
  severity: 'error' as const,
  share: { affected: 1, total, of: 'zones', zones: [zone] },
});
const cutsEachOfTwo = {
  severity: 'error',
  share: { affected: 2, total: 2, of: 'zones' },
} as const;
const lowers = { severity: 'error', effect: 'degrades' } as const;
const warning = { severity: 'warning' } as const;

const healthy: VerdictEvidence = {
  service: 'live',
  causes: [],
  unknownHops: [],
  provenHops: [],
};

describe('verdictOf', () => {
  it.each<[string, Partial<VerdictEvidence>, string]>([
    ['no Service', { service: 'absent' }, 'not-live'],
    [
      'no Service, whatever blocks and whatever is not read',
      { service: 'absent', causes: [cutsAll], unknownHops: ['nlb'] },
      'not-live',
    ],
    ['pods that start for the first time', { service: 'starting' }, 'not-live'],
    [
      'pods that start, behind a cause that cuts every request',
      { service: 'starting', causes: [cutsAll] },
      'blocked',
    ],
    [
      'pods that start, with a cause that cuts a share and a hop that is not read',
      { service: 'starting', causes: [cutsHalf], unknownHops: ['nlb'] },
      'not-live',
    ],
    ['a cause that cuts every request', { causes: [cutsAll] }, 'blocked'],
    ['a share that is everything', { causes: [cutsEachOfTwo] }, 'blocked'],
    [
      'a cause that cuts every request while the Service is not read',
      { service: 'unread', causes: [cutsAll] },
      'blocked',
    ],
    [
      'a cause that cuts every request, behind one that cuts a share',
      { causes: [cutsHalf, cutsAll] },
      'blocked',
    ],
    [
      'a cause that cuts every request, healthy targets or not',
      { causes: [cutsAll], provenHops: ['hub-route'] },
      'blocked',
    ],
    ['a cause that cuts a share', { causes: [cutsHalf] }, 'degraded'],
    [
      'causes that cut one zone each, and none is left',
      { causes: [cutsZone('use2-az1'), cutsZone('use2-az2')] },
      'blocked',
    ],
    [
      'causes that cut the same zone',
      { causes: [cutsZone('use2-az1'), cutsZone('use2-az1')] },
      'degraded',
    ],
    [
      'causes that cut two zones of three',
      { causes: [cutsZone('use2-az1', 3), cutsZone('use2-az2', 3)] },
      'degraded',
    ],
    [
      'causes of which one tells no zones',
      { causes: [cutsZone('use2-az1'), cutsHalf] },
      'degraded',
    ],
    [
      'causes that cut one zone each, of which one still lets requests through',
      {
        causes: [
          cutsZone('use2-az1'),
          { ...cutsZone('use2-az2'), effect: 'degrades' },
        ],
      },
      'degraded',
    ],
    ['a cause that lets requests through', { causes: [lowers] }, 'degraded'],
    [
      'a cause that cuts a share, whatever is not read',
      { causes: [cutsHalf], unknownHops: ['pod'] },
      'degraded',
    ],
    ['a Service that is not read', { service: 'unread' }, 'unknown'],
    ['a hop that is not read', { unknownHops: ['hub-route'] }, 'unknown'],
    [
      'a hop that is not read and another that is proven',
      { unknownHops: ['hub-route', 'pod'], provenHops: ['hub-route'] },
      'unknown',
    ],
    [
      'a hop that is not read but proven by healthy targets',
      { unknownHops: ['hub-route'], provenHops: ['hub-route', 'nacl'] },
      'reachable',
    ],
    ['nothing wrong', {}, 'reachable'],
    ['warnings alone', { causes: [warning] }, 'reachable'],
    [
      'warnings and a hop that is not read',
      { causes: [warning], unknownHops: ['gateway'] },
      'unknown',
    ],
  ])('of %s', (_, evidence, verdict) => {
    expect(verdictOf({ ...healthy, ...evidence })).toBe(verdict);
  });
});
