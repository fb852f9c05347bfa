import { addressPlan, overlappingHolders } from './addressPlan';

const hub = { cidr: '10.0.0.0/16', holder: 'hub' };
const prod = { cidr: '10.2.0.0/16', holder: 'prod' };

describe('addressPlan', () => {
  it('tells by address who holds what, and what is free between', () => {
    expect(addressPlan('10.0.0.0/8', [prod, hub])).toEqual([
      { kind: 'taken', ...hub },
      { kind: 'free', first: '10.1.0.0', last: '10.1.255.255' },
      { kind: 'taken', ...prod },
      { kind: 'free', first: '10.3.0.0', last: '10.255.255.255' },
    ]);
  });

  it('keeps what lies outside the range, and a block inside another', () => {
    const inside = { cidr: '10.0.7.0/24', holder: 'peer' };
    const below = { cidr: '9.0.0.0/16', holder: 'office' };
    const above = { cidr: '172.16.0.0/16', holder: 'lab' };

    expect(addressPlan('10.0.0.0/15', [above, inside, hub, below])).toEqual([
      { kind: 'taken', ...below },
      { kind: 'taken', ...hub },
      { kind: 'taken', ...inside },
      { kind: 'free', first: '10.1.0.0', last: '10.1.255.255' },
      { kind: 'taken', ...above },
    ]);
  });

  it('has nothing free where all is held', () => {
    expect(addressPlan('10.2.0.0/16', [prod])).toEqual([
      { kind: 'taken', ...prod },
    ]);
  });
});

describe('overlappingHolders', () => {
  it.each([
    ['10.2.0.0/16', ['prod']],
    ['10.2.4.0/24', ['prod']],
    ['10.0.0.0/14', ['hub', 'prod']],
    ['10.3.0.0/16', []],
  ])('of %s are %j', (cidr, holders) => {
    expect(
      overlappingHolders(cidr, [hub, prod]).map(({ holder }) => holder),
    ).toEqual(holders);
  });
});
