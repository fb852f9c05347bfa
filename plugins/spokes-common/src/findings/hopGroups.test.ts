import { groupOfHop, hopGroups } from './hopGroups';
import { HopKind, hops } from './hops';

describe('groupOfHop', () => {
  const kinds = Object.keys(hops) as HopKind[];

  it('leaves no column empty, and puts every hop in one', () => {
    expect(new Set(kinds.map(groupOfHop))).toEqual(
      new Set(Object.keys(hopGroups)),
    );
  });

  it.each([
    ['hub-route', 'hubRoute'],
    ['tgw-forward', 'transitGateway'],
    ['tgw-return', 'wayBack'],
    ['spoke-return', 'wayBack'],
    ['targets', 'targets'],
    ['nlb', 'loadBalancer'],
    ['virtual-service', 'routes'],
    ['certificate', 'gateway'],
    ['pod', 'service'],
  ] as const)('shows %s under %s', (hop, group) => {
    expect(groupOfHop(hop)).toBe(group);
  });
});
