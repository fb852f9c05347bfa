import { minBy } from 'lodash';
import { matchesLabels } from '../kubernetes/matchesLabels';

type Labels = Readonly<Record<string, string>>;

/**
 * Finds what a selector matches by the rarest of its labels instead of by a look at everything. An empty selector matches
 * everything.
 */
export function labelIndex<T>(
  all: readonly T[],
  labelsOf: (one: T) => Labels,
): (selector: Labels) => T[] {
  const byPair = new Map<string, T[]>();
  for (const one of all) {
    for (const pair of pairsOf(labelsOf(one))) {
      const known = byPair.get(pair);
      if (known) known.push(one);
      else byPair.set(pair, [one]);
    }
  }
  return selector => {
    const lists = pairsOf(selector).map(pair => byPair.get(pair) ?? []);
    const candidates = minBy(lists, ({ length }) => length) ?? all;
    return candidates.filter(one => matchesLabels(selector, labelsOf(one)));
  };
}

function pairsOf(labels: Labels): string[] {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}
