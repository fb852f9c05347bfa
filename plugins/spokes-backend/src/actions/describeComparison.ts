import { Comparison } from '@fitsync/backstage-plugin-spokes-common';

/** What was held against a blueprint, or why not, for an agent: names and values of either side are observed. */
export function describeComparison(comparison: Comparison) {
  return comparison.outcome === 'compared'
    ? {
        outcome: comparison.outcome,
        without: [],
        observed: {
          differences: comparison.differences.map(
            ({ what, described, live }) =>
              `${what}: described ${described}, live ${live}`,
          ),
        },
      }
    : {
        outcome: comparison.outcome,
        without: comparison.without,
        observed: { because: comparison.because, differences: [] },
      };
}
