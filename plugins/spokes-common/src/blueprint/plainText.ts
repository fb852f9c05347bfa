import { z } from 'zod';

/*
 * Control characters, line and paragraph separators, lone surrogates and the characters that turn the direction of
 * text: none of them has a place on one line that a person reviews in a pull request.
 */
const invisible =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/**
 * One line of free text.
 *
 * @public
 */
export function plainText(max: number) {
  return z
    .string()
    .max(max, `must have at most ${max} characters`)
    .refine(text => !invisible.test(text), {
      message:
        'must be one line of visible characters (no line breaks, control or direction characters)',
    });
}
