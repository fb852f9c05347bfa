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
  /** By key and value. */
  const known = new Map<string, Map<string, T[]>>();
  for (const one of all) {
    const labels = labelsOf(one);
    for (const key of Object.keys(labels)) {
      let byValue = known.get(key);
      if (!byValue) known.set(key, (byValue = new Map()));
      const list = byValue.get(labels[key]);
      if (list) list.push(one);
      else byValue.set(labels[key], [one]);
    }
  }
  return selector => {
    let candidates: readonly T[] | undefined;
    for (const key of Object.keys(selector)) {
      const list = known.get(key)?.get(selector[key]);
      if (!list) return [];
      if (!candidates || list.length < candidates.length) candidates = list;
    }
    return (candidates ?? all).filter(one =>
      matchesLabels(selector, labelsOf(one)),
    );
  };
}
