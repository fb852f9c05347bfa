import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';
import { forEachDestination } from './forEachDestination';

export const virtualServiceSubsetMissing = defineFault({
  id: 'vs-subset-missing',
  code: 'VS_SUBSET_MISSING',
  title: 'The route sends to a subset, and its DestinationRule was forgotten',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec =>
      forEachDestination(spec, destination => {
        destination.subset = 'stable';
      }),
    );
  },
});
