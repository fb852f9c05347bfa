import fc from 'fast-check';
import { matchesLabels } from '../kubernetes/matchesLabels';
import { labelIndex } from './labelIndex';

const labels = fc.dictionary(
  fc.constantFrom('app', 'version', 'tier'),
  fc.constantFrom('a', 'b'),
);

describe('labelIndex', () => {
  it('finds what a look at everything finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(labels), labels, (all, selector) => {
        expect(labelIndex(all, one => one)(selector)).toEqual(
          all.filter(one => matchesLabels(selector, one)),
        );
      }),
    );
  });
});
