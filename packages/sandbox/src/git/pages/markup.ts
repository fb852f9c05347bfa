import escapeHtml from 'escape-html';

/** Markup that is safe to put into a page. The `markup` tag makes it, and `markdown` for texts that people format. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Html | string | number | undefined | false | Value[];

/** Control, bidi and zero-width characters; a tab or a line's end cannot mislead. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function show(value: Value): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(show).join('');
  if (value === undefined || value === false) return '';
  return escapeHtml(showInvisible(String(value)));
}

/** Writes out what a reader would not see. */
export function showInvisible(text: string): string {
  return text.replace(
    invisible,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A template of markup: every value is escaped unless it came out of this tag itself. */
export function markup(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(
    parts.reduce((text, part, i) => text + show(values[i - 1]) + part),
  );
}
