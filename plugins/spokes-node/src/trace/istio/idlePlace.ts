import { AuthorizationPolicy } from '@fitsync/backstage-plugin-spokes-common';

/** The lists of an AuthorizationPolicy in which a value may stand that never matches. */
export type IdleList =
  | { side: 'from'; field: 'namespaces' | 'principals' }
  | { side: 'to'; field: 'hosts' | 'methods' };

/**
 * Where a value that never matches can be taken out so that nothing else changes: the value among others, else the entry
 * that only it keeps from matching, else the rule. A policy without a rule matches as little as one whose rule never does.
 */
export function idlePlace(
  { spec: { rules = [] } }: AuthorizationPolicy,
  { side, field }: IdleList,
  value: string,
): string | undefined {
  for (const [index, rule] of rules.entries()) {
    const lists =
      side === 'from'
        ? (rule.from ?? []).map(({ source }) => source[field])
        : (rule.to ?? []).map(({ operation }) => operation[field]);
    for (const [at, list = []] of lists.entries()) {
      if (!list.includes(value)) continue;
      const ofRule = `/spec/rules/${index}`;
      const ofEntry = `${ofRule}/${side}/${at}`;
      const inside = side === 'from' ? 'source' : 'operation';
      if (list.length > 1) {
        return `${ofEntry}/${inside}/${field}/${list.indexOf(value)}`;
      }
      return lists.length > 1 ? ofEntry : ofRule;
    }
  }
  return undefined;
}
