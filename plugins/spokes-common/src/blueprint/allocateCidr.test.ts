import { containsCidr, overlapCidr } from 'cidr-tools';
import fc from 'fast-check';
import { allocateCidr } from './allocateCidr';

describe('allocateCidr', () => {
  const within = '10.0.0.0/8';

  it.each([
    [[], 16, '10.0.0.0/16'],
    [['10.0.0.0/16', '10.1.0.0/16'], 16, '10.2.0.0/16'],
    [['10.0.0.0/16', '10.1.0.0/24'], 16, '10.2.0.0/16'],
    [['10.0.0.0/16', '10.1.0.0/24'], 24, '10.1.1.0/24'],
    [['10.0.0.0/11', '10.32.0.0/13', '10.40.0.0/15'], 16, '10.44.0.0/16'],
    [['192.168.0.0/16'], 16, '10.0.0.0/16'],
  ])('with %j taken, the next /%i is %s', (taken, size, expected) => {
    expect(allocateCidr({ taken, size, within })).toBe(expected);
  });

  it('says so when nothing is left', () => {
    expect(() =>
      allocateCidr({ taken: ['10.0.0.0/17'], size: 16, within: '10.0.0.0/16' }),
    ).toThrow('No /16 is left in 10.0.0.0/16');
  });

  it('refuses a size that the range cannot hold', () => {
    expect(() => allocateCidr({ taken: [], size: 7, within })).toThrow(
      'size 7 must be a prefix length from 8',
    );
  });

  it('never overlaps what is taken and stays in its range', () => {
    const block = fc
      .tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 12, max: 24 }))
      .map(([b, c, prefix]) => `10.${b}.${c}.0/${prefix}`);
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 20 }),
        fc.integer({ min: 14, max: 26 }),
        (taken, size) => {
          const cidr = allocateCidr({ taken, size, within: '10.0.0.0/7' });
          expect(taken.some(other => overlapCidr(cidr, other))).toBe(false);
          expect(containsCidr('10.0.0.0/7', cidr)).toBe(true);
          expect(cidr.endsWith(`/${size}`)).toBe(true);
        },
      ),
    );
  });
});
