/** Control, bidi and zero-width characters. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\s]+/g;

/** A title that cannot become two lines, and so no trailer of its own making. */
export function oneLine(text: string, longest = 200): string {
  return text.replace(invisible, ' ').trim().slice(0, longest);
}
