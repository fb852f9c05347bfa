import fc from 'fast-check';
import { matchesLabels } from './matchesLabels';

const labels = fc.dictionary(
  fc.constantFrom('app', 'version', '__proto__', 'constructor'),
  fc.constantFrom('a', 'b'),
);

describe('matchesLabels', () => {
  it('matches whatever carries the selector and more', () => {
    fc.assert(
      fc.property(labels, labels, (selector, more) => {
        expect(matchesLabels(selector, { ...more, ...selector })).toBe(true);
      }),
    );
  });

  it('matches everything without a selector', () => {
    fc.assert(
      fc.property(labels, own => {
        expect(matchesLabels({}, own)).toBe(true);
      }),
    );
  });

  it.each<Record<string, string>>([{}, { app: 'b' }, { application: 'a' }])(
    'refuses %j',
    own => {
      expect(matchesLabels({ app: 'a' }, own)).toBe(false);
    },
  );

  it('does not take what every object inherits for a label', () => {
    const inherited = String(Object.prototype.constructor);
    expect(matchesLabels({ constructor: inherited }, {})).toBe(false);
  });
});
