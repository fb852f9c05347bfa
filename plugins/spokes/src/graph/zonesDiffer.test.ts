import { TraceZone } from '@fitsync/backstage-plugin-spokes-common';
import { zonesDiffer } from './zonesDiffer';

const zones = (...outcomes: TraceZone['outcome'][]) =>
  outcomes.map((outcome, index) => ({
    zone: `us-east-2${'abc'[index]}`,
    address: `10.0.${index}.17`,
    outcome,
    because: '',
  }));

describe('zonesDiffer', () => {
  it.each<[boolean, TraceZone['outcome'][]]>([
    [false, []],
    [false, ['lost']],
    [false, ['passes', 'passes']],
    [false, ['lost', 'lost']],
    [true, ['passes', 'lost']],
    [true, ['passes', 'passes', 'unknown']],
  ])('is %s of %j', (differ, outcomes) => {
    expect(zonesDiffer(zones(...outcomes))).toBe(differ);
  });
});
