/** A part of a text that is a document of its own. */
export interface DocumentText {
  text: string;
  /** The line of the input on which it begins, from 1. */
  line: number;
}

/** A document may not hold a line that begins with one of these, not even in a text of several lines. */
const marker = /^---[ ]*(?:#.*)?\r?(?:\n|$)/gm;
/** Ends of documents, directives, and documents that begin on the line of their marker. */
const unusual = /^(?:\.\.\.|%|---[ \t]+[^\s#]|---\t)/m;

/** The documents of a text, as the `---` lines part it; the whole as one where it is parted in another way, too. */
export function documentsOf(text: string): DocumentText[] {
  if (unusual.test(text)) return [{ text, line: 1 }];
  const documents: DocumentText[] = [];
  let line = 1;
  let begin = 0;
  for (const { index, 0: found } of text.matchAll(marker)) {
    const before = text.slice(begin, index);
    documents.push({ text: before, line });
    line += newlinesIn(before) + 1;
    begin = index + found.length;
  }
  documents.push({ text: text.slice(begin), line });
  return documents;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}
