import { defineFault } from '../defineFault';
import { addRule } from './addRule';

export const destinationRuleSubsetWithoutLabels = defineFault({
  id: 'dr-subset-no-labels',
  code: 'DR_SUBSET_NO_LABELS',
  title: 'A subset for the canary was written without its labels',
  inject(world, spoke) {
    return addRule(world, spoke, 'canary', { subsets: [{ name: 'canary' }] });
  },
});
