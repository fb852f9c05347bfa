import { Observed, ObservedOk } from '@fitsync/backstage-plugin-spokes-common';
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
  const inputs: Input<unknown>[] = Object.values(parts);
  for (const input of inputs) {
    if (input.outcome === 'ok' || input.outcome === 'absent') continue;
    const { outcome, source, observedAt, action } = input;
    return { outcome, source, observedAt, action };
  }
  const absent = inputs.find(input => input.outcome === 'absent');
  if (absent?.outcome === 'absent') return absent;

  const read = inputs.filter(
    (input): input is ObservedOk<unknown> => input.outcome === 'ok',
  );
  const values = Object.fromEntries(
    Object.entries(parts).map(([name, input]) => [
      name,
      input.outcome === 'ok' ? input.value : undefined,
    ]),
  );
  // Each part is ok, which the mapped type cannot see through Object.fromEntries.
  const joined = join(values as ValuesOf<Parts>);
  if ('outcome' in joined) return joined;
  return {
    outcome: 'ok',
    value: joined.value,
    source: [...new Set(read.flatMap(part => part.source.split(', ')))].join(
      ', ',
    ),
    observedAt: read.map(part => part.observedAt).sort()[0] ?? '',
  };
}
