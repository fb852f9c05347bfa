import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';

const scalar = (
  tag: string,
  pattern: RegExp,
  valueOf: (text: string) => unknown,
) =>
  new Type(`tag:yaml.org,2002:${tag}`, {
    kind: 'scalar',
    resolve: (text: string | null) => pattern.test(text ?? ''),
    construct: (text: string | null) => valueOf(text ?? ''),
  });

/** The core schema of YAML 1.2 in so many words: the library's own takes `1_000` for a number, too. */
const core = FAILSAFE_SCHEMA.extend({
  implicit: [
    scalar('null', /^(?:~|[Nn]ull|NULL)?$/, () => null),
    scalar('bool', /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/, text =>
      /^t/i.test(text),
    ),
    scalar('int', /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/, Number),
    scalar(
      'float',
      /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/,
      Number,
    ),
  ],
});

/**
 * What is rare in a manifest and has a meaning of its own: anchors, aliases, tags, merges, keys that are no plain word,
 * templates, tabs that indent, infinity, and the line ends of other times.
 */
const unusual =
  /(?:^|[:,?-] +|[[{] *)[&*!](?![&\s])|<<|^\s*\?\s|\{\{|(?:^|[:-]) *\t|__proto__|^[\s-]*(?:~|null|Null|NULL)?\s*:(?:\s|$)|\.(?:inf|nan)\b|\r(?!\n)/im;

/** What the two readers do not read alike, wherever it stands. */
const special = /(?:^|[:,?-] +|[[{] *)[&*!](?![&\s])|<<|\{\{|__proto__/m;

/** A document that holds nothing unusual; undefined where the thorough reader has to look, for what it says, or why not. */
export function readPlainYaml(text: string): { value: unknown } | undefined {
  return unusual.test(text) ? undefined : read(text);
}

/** Whatever the fast reader takes, but for anchors, tags, merges and templates. */
export function readLeniently(text: string): { value: unknown } | undefined {
  return special.test(text) ? undefined : read(text);
}

function read(text: string): { value: unknown } | undefined {
  try {
    return { value: load(text, { schema: core }) };
  } catch {
    return undefined;
  }
}
