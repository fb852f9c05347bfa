import fc from 'fast-check';
import { hostsOverlap } from './hostsOverlap';

const label = fc.stringMatching(/^[a-z0-9]{1,6}$/);
const host = fc
  .array(label, { minLength: 2, maxLength: 4 })
  .map(labels => labels.join('.'));
const pattern = fc.oneof(
  host,
  host.map(one => `*.${one}`),
  fc.constant('*'),
);

describe('hostsOverlap', () => {
  it('is the same from both sides', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        expect(hostsOverlap(a, b)).toBe(hostsOverlap(b, a));
      }),
    );
  });

  it('finds every host in itself, in the star and in the wildcard of its parent', () => {
    fc.assert(
      fc.property(label, host, (name, parent) => {
        const full = `${name}.${parent}`;
        for (const other of [full, full.toUpperCase(), '*', `*.${parent}`]) {
          expect(hostsOverlap(full, other)).toBe(true);
        }
      }),
    );
  });

  it('agrees with a host that both stand for, wherever there is one', () => {
    fc.assert(
      fc.property(pattern, pattern, host, (a, b, witness) => {
        fc.pre(hostsOverlap(a, witness) && hostsOverlap(b, witness));
        expect(hostsOverlap(a, b)).toBe(true);
      }),
    );
  });

  it.each([
    ['shop.example.com', 'example.com'],
    ['*.example.com', 'example.com'],
    ['*.example.com', 'badexample.com'],
    ['*.a.example.com', '*.b.example.com'],
  ])('tells %s from %s', (a, b) => {
    expect(hostsOverlap(a, b)).toBe(false);
  });
});
