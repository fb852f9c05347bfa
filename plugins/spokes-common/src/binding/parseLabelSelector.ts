import { InputError } from '@backstage/errors';
import { showObserved } from '../findings/showObserved';

/** What a label must be like. @public */
export type LabelRequirement =
  | { key: string; operator: 'in' | 'not-in'; values: string[] }
  | { key: string; operator: 'exists' | 'absent' };

/** Longer than any that a person writes. */
const longest = 1024;

const key = '[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?';
const exists = new RegExp(`^(!?)\\s*(${key})$`);
const equality = new RegExp(`^(${key})\\s*(==|=|!=)\\s*([-A-Za-z0-9_.]*)$`);
const membership = new RegExp(`^(${key})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);

/**
 * Reads a selector of labels as kubectl does: `app=shop,tier in (web, api),!canary`.
 *
 * @throws InputError naming the part that is wrong.
 */
export function parseLabelSelector(text: string): LabelRequirement[] {
  if (text.length > longest) {
    throw new InputError(
      `A selector of ${text.length} characters is too long; use at most ${longest}`,
    );
  }
  // A comma within parentheses belongs to a list of values.
  const parts = text.split(/,(?![^()]*\))/).map(part => part.trim());
  return parts.map(parseRequirement);
}

function parseRequirement(part: string): LabelRequirement {
  const equal = equality.exec(part);
  if (equal) {
    const [, name, operator, value] = equal;
    return {
      key: name,
      operator: operator === '!=' ? 'not-in' : 'in',
      values: [value],
    };
  }
  const member = membership.exec(part);
  if (member) {
    const [, name, operator, values] = member;
    return {
      key: name,
      operator: operator === 'in' ? 'in' : 'not-in',
      values: values.split(',').map(value => value.trim()),
    };
  }
  const present = exists.exec(part);
  if (present) {
    const [, not, name] = present;
    return { key: name, operator: not ? 'absent' : 'exists' };
  }
  throw new InputError(
    `'${showObserved(
      part,
    )}' is no requirement for a label: use one like app=shop, app!=shop, app in (shop, cart), app or !app`,
  );
}
