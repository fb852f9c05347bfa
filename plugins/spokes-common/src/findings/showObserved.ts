const longest = 256;

/** Control, bidi, zero-width and line-separating characters: what could disguise a text. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Makes observed text safe to show: at most 256 characters, and nothing invisible in it.
 *
 * @public
 */
export function showObserved(text: string): string {
  const visible = text.replace(
    invisible,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return visible.length > longest
    ? `${visible.slice(0, longest - 1)}…`
    : visible;
}
