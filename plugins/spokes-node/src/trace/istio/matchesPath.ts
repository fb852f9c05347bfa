import { RE2JS } from 're2js';

/** How a route matches a path; absent stands for every path. */
export interface PathMatch {
  exact?: string;
  prefix?: string;
  regex?: string;
}

/** True if a path satisfies the match. A regular expression must match the whole path; one that is not RE2 matches none. */
export function matchesPath(
  match: PathMatch | undefined,
  path: string,
  ignoreCase = false,
): boolean {
  if (!match) return true;
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  if (match.exact !== undefined) return fold(path) === fold(match.exact);
  if (match.prefix !== undefined) {
    return fold(path).startsWith(fold(match.prefix));
  }
  if (match.regex !== undefined) {
    const compiled = compileRegex(match.regex);
    return compiled.kind === 'ok' && compiled.regex.matches(path);
  }
  return true;
}

/** A regular expression as Envoy would compile it. */
export type CompiledRegex =
  | { kind: 'ok'; regex: RE2JS }
  | { kind: 'invalid'; why: string };

/** Compiles with RE2, which runs in linear time whatever the expression. */
export function compileRegex(text: string): CompiledRegex {
  try {
    return { kind: 'ok', regex: RE2JS.compile(text) };
  } catch (error) {
    return {
      kind: 'invalid',
      why:
        error instanceof Error
          ? error.message.replace('error parsing regexp: ', '')
          : 'it does not compile',
    };
  }
}

/** True if every path that satisfies `narrow` satisfies `wide` too, as far as that can be told. */
export function coversPath(
  wide: PathMatch | undefined,
  narrow: PathMatch | undefined,
): boolean {
  if (isEveryPath(wide)) return true;
  if (!wide || !narrow) return false;
  if (narrow.exact !== undefined) return matchesPath(wide, narrow.exact);
  if (narrow.prefix !== undefined) {
    return wide.prefix !== undefined && narrow.prefix.startsWith(wide.prefix);
  }
  return narrow.regex !== undefined && wide.regex === narrow.regex;
}

/** True for a match that leaves nothing to later routes. */
function isEveryPath(match: PathMatch | undefined): boolean {
  if (!match) return true;
  const { exact, prefix, regex } = match;
  if (exact !== undefined) return false;
  if (prefix !== undefined) return prefix === '/' || prefix === '';
  return regex === undefined || regex === '.*' || regex === '/.*';
}
