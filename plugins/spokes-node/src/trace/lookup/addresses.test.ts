import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import {
  blocksOverlap,
  contains,
  firstAddress,
  isBlock,
  prefixLength,
} from './addresses';

const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 6 }));
const block = fc
  .tuple(address, fc.integer({ min: 0, max: 33 }))
  .map(([of, bits]) => `${of}/${bits}`);

describe('addresses', () => {
  it('are held against blocks as the library does it, whatever they are', () => {
    const near = fc
      .tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }))
      .chain(([of, bits]) =>
        fc.tuple(
          fc.constant(`${of}/${bits}`),
          fc.constantFrom(of, of.replace(/\d+$/, '7'), '255.255.255.255'),
        ),
      );
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(block, address)), ([cidr, one]) => {
        const isKnown = ipaddr.isValidCIDR(cidr) && ipaddr.isValid(one);
        const parsed = isKnown ? ipaddr.parse(one) : undefined;
        const [network, bits] = isKnown ? ipaddr.parseCIDR(cidr) : [];
        const expected =
          parsed?.kind() === network?.kind() &&
          network !== undefined &&
          parsed?.match(network, bits) === true;
        expect(contains(cidr, one)).toBe(expected);
      }),
    );
  });

  it.each([
    ['10.1.0.0/16', 16, true, '10.1.0.0'],
    ['10.1.2.3/16', 16, true, '10.1.0.0'],
    ['2001:db8::/32', 32, false, '2001:db8::/32'],
    ['pl-0a1b2c3d', -1, false, 'pl-0a1b2c3d'],
  ])('%s has a prefix of %s', (cidr, length, isIt, first) => {
    expect(prefixLength(cidr)).toBe(length);
    expect(isBlock(cidr)).toBe(isIt);
    expect(firstAddress(cidr)).toBe(first);
  });
});

describe('blocksOverlap', () => {
  it.each([
    ['10.1.0.0/16', '10.1.2.0/24', true],
    ['10.1.2.0/24', '10.1.0.0/16', true],
    ['10.1.2.7/24', '10.1.2.0/24', true],
    ['10.1.0.0/16', '10.2.0.0/16', false],
    ['0.0.0.0/0', '10.2.0.0/16', true],
    ['10.1.2.3/32', '10.1.2.3/32', true],
    ['10.1.2.3/32', '10.1.2.2/32', false],
    ['200.0.0.0/8', '72.0.0.0/8', false],
    ['fd00::/8', 'fd00::/8', false],
    ['a network', '10.1.0.0/16', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(blocksOverlap(one, other)).toBe(expected);
  });
});
