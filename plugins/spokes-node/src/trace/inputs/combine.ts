import { Observed } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { Absent, Input } from '../defineCheck';

/** The values of several inputs that are all ok. @public */
export type ValuesOf<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends Input<infer T> ? T : never;
};

/**
 * Joins what several reads gave. The worst outcome wins (a read that failed, then something absent, then ok), and the
 * age is that of the oldest. `join` gives the value, or an outcome of its own.
 *
 * @public
 */
export function combine<const Parts extends Record<string, Input<unknown>>, T>(
  parts: Parts,
  join: (values: ValuesOf<Parts>) => { value: T } | Absent | Observed<T>,
): Input<T> {
  const values: Record<string, unknown> = {};
  const sources = new Set<string>();
  let observedAt = '';
  let absent: Absent | undefined;
  // One pass without lists in between: this runs for each of the inputs of each of the many exposures.
  for (const name in parts) {
    if (!Object.hasOwn(parts, name)) continue;
    const input: Input<unknown> = parts[name];
    if (input.outcome === 'ok') {
      values[name] = input.value;
      sources.add(input.source);
      if (observedAt === '' || input.observedAt < observedAt) {
        ({ observedAt } = input);
      }
    } else if (input.outcome === 'absent') {
      absent ??= input;
    } else {
      const { outcome, source, action } = input;
      return { outcome, source, observedAt: input.observedAt, action };
    }
  }
  if (absent) return absent;

  // Each part is ok, which the mapped type cannot see through the loop.
  const joined = join(values as ValuesOf<Parts>);
  if ('outcome' in joined) return joined;
  return {
    outcome: 'ok',
    value: joined.value,
    source: joinSources(sources),
    observedAt,
  };
}

/** What a source is made of is named once, whatever it was joined from. */
function joinSources(sources: ReadonlySet<string>): string {
  if (sources.size === 1) return [...sources][0];
  return uniq([...sources].flatMap(source => source.split(', '))).join(', ');
}
