import { Observed } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { Absent, Input } from '../defineCheck';

/** The values of several inputs that are all ok. @public */
export type ValuesOf<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends Input<infer T> ? T : never;
};

/** What sources that begin alike are joined to, and those that go on from there. */
interface Joined {
  text: string;
  after: Map<string, Joined>;
}

/** Sources are the names of calls, and few; no facts, however odd, may fill the memory with more. */
const mostJoined = 1_000;
const joined: Joined = { text: '', after: new Map() };
let joinedCount = 0;

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
  let source: string | undefined;
  let others: string[] | undefined;
  let observedAt = '';
  let absent: Absent | undefined;
  // One pass without lists in between: this runs for each of the inputs of each of the many exposures.
  const names = Object.keys(parts);
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at];
    const input: Input<unknown> = parts[name];
    if (input.outcome === 'ok') {
      values[name] = input.value;
      if (source === undefined) ({ source } = input);
      else if (input.source !== source) (others ??= []).push(input.source);
      if (observedAt === '' || input.observedAt < observedAt) {
        ({ observedAt } = input);
      }
    } else if (input.outcome === 'absent') {
      absent ??= input;
    } else {
      const { outcome, action } = input;
      return {
        outcome,
        source: input.source,
        observedAt: input.observedAt,
        action,
      };
    }
  }
  if (absent) return absent;

  // Each part is ok, which the mapped type cannot see through the loop.
  const made = join(values as ValuesOf<Parts>);
  if ('outcome' in made) return made;
  return {
    outcome: 'ok',
    value: made.value,
    source: joinSources(source ?? '', others),
    observedAt,
  };
}

/**
 * What a source is made of is named once, whatever it was joined from. The same few are joined for every exposure, so they
 * are looked up one after the other, without a text to be made first.
 */
function joinSources(first: string, others?: readonly string[]): string {
  if (!others) return first;
  let at = joinedWith(joined, first);
  for (const other of others) at = joinedWith(at, other);
  return at.text;
}

function joinedWith(before: Joined, source: string): Joined {
  const known = before.after.get(source);
  if (known) return known;
  const all = before.text === '' ? source : `${before.text}, ${source}`;
  const made = { text: uniq(all.split(', ')).join(', '), after: new Map() };
  if (joinedCount < mostJoined) {
    joinedCount += 1;
    before.after.set(source, made);
  }
  return made;
}
