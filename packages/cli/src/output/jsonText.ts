/** What JSON may hold as it is, and a terminal or a reader's eye may not. */
const invisible =
  /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON to read and to parse: the same value, with nothing in it that could disguise a text. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(
    invisible,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
