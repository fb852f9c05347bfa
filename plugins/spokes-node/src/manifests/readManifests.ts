import { InputError } from '@backstage/errors';
import {
  Composer,
  Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  LineCounter,
  Parser,
} from 'yaml';
import { commandLimits, InputLimits } from './limits';
import { RawManifest } from './ManifestSet';

/** A text of the input and what it is called. */
export interface ManifestText {
  file: string;
  text: string;
}

/** What was read. */
export interface ReadManifests {
  manifests: RawManifest[];
  /** Places of documents that are no Kubernetes objects, as `file:line`. */
  others: string[];
}

/**
 * Reads multi-document YAML, or JSON, into objects; Lists are opened.
 *
 * @throws InputError with file and line where it is no YAML or more than the limits allow.
 */
export function readManifests(
  texts: readonly ManifestText[],
  limits: InputLimits = commandLimits,
): ReadManifests {
  const bytes = texts.reduce((sum, { text }) => sum + text.length, 0);
  if (bytes > limits.bytes) {
    throw new InputError(
      `The input has more than ${limits.bytes / 1024 / 1024} MiB`,
    );
  }
  const budget = { documents: 0, deadline: Date.now() + limits.milliseconds };
  const marks = texts.reduce((sum, { text }) => sum + countMarks(text), 0);
  if (marks > limits.documents) {
    throw new InputError(
      `The input has ${marks} documents; at most ${limits.documents} are checked at once`,
    );
  }
  const read: ReadManifests = { manifests: [], others: [] };
  for (const one of texts) readText(one, limits, budget, read);
  return read;
}

/** Documents are counted before anything is built from them. */
function countMarks(text: string): number {
  let count = 0;
  for (
    let at = text.indexOf('---');
    at !== -1;
    at = text.indexOf('---', at + 3)
  ) {
    if (at === 0 || text[at - 1] === '\n') count += 1;
  }
  return count;
}

function readText(
  { file, text }: ManifestText,
  limits: InputLimits,
  budget: { documents: number; deadline: number },
  read: ReadManifests,
): void {
  refuseNesting(file, text);
  const lines = new LineCounter();
  const composer = new Composer({ merge: true, logLevel: 'error' });
  const tokens = new Parser(lines.addNewLine).parse(text);
  try {
    for (const document of composer.compose(tokens)) {
      if (Date.now() > budget.deadline) {
        throw new InputError(
          `The input took more than ${limits.milliseconds / 1000} s to read`,
        );
      }
      readDocument({ file, document, lines, limits, budget, read });
    }
  } catch (error) {
    // The reader of YAML calls itself for each level.
    if (error instanceof RangeError) throw tooDeep(file, limits.depth);
    throw error;
  }
}

interface Reading {
  file: string;
  document: Document;
  lines: LineCounter;
  limits: InputLimits;
  budget: { documents: number };
  read: ReadManifests;
}

function readDocument(reading: Reading): void {
  const { file, document, lines, limits, read } = reading;
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  const [error] = document.errors;
  if (error) {
    throw new InputError(
      `${file}:${lineAt(error.pos[0])}: ${error.message.split('\n')[0]}`,
    );
  }
  refuseExcess(file, document, limits);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: limits.aliases });
  } catch {
    throw new InputError(
      `${file}: its aliases expand to more than ${limits.aliases} nodes' worth of copies`,
    );
  }
  if (value === null || value === undefined) return;
  readObject(value, [], { ...reading, read }, lineAt);
}

function readObject(
  value: unknown,
  prefix: readonly (string | number)[],
  reading: Reading,
  lineAt: (offset: number) => number,
): void {
  const { file, document, limits, budget, read } = reading;
  const lineOf = (path: readonly (string | number)[] = []) =>
    lineAt(offsetOf(document, prefix, path));
  if (!isRecord(value) || typeof value.kind !== 'string' || !value.kind) {
    read.others.push(`${file}:${lineOf()}`);
    return;
  }
  budget.documents += 1;
  if (budget.documents > limits.documents) {
    throw new InputError(
      `The input has more than ${limits.documents} objects; at most that many are checked at once`,
    );
  }
  const apiVersion =
    typeof value.apiVersion === 'string' ? value.apiVersion : '';
  if (value.kind.endsWith('List') && Array.isArray(value.items)) {
    value.items.forEach((item, index) =>
      readObject(item, [...prefix, 'items', index], reading, lineAt),
    );
    return;
  }
  const metadata = isRecord(value.metadata) ? value.metadata : {};
  const text = (one: unknown) => (typeof one === 'string' ? one : '');
  read.manifests.push({
    kind: value.kind,
    apiVersion,
    namespace: text(metadata.namespace) || 'default',
    name: text(metadata.name) || text(metadata.generateName),
    file,
    raw: value,
    lineOf,
  });
}

/** Where a part of an object begins, or the nearest part around it that there is. */
function offsetOf(
  document: Document,
  prefix: readonly (string | number)[],
  path: readonly (string | number)[],
): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn([...prefix, ...path.slice(0, length)], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.range?.[0] ?? 0;
}

function refuseExcess(file: string, document: Document, limits: InputLimits) {
  let aliases = 0;
  const walk = (node: unknown, depth: number): void => {
    if (isAlias(node)) aliases += 1;
    if (aliases > limits.aliases) {
      throw new InputError(
        `${file}: a document has more than ${limits.aliases} aliases`,
      );
    }
    if (!isCollection(node)) return;
    if (depth >= limits.depth) throw tooDeep(file, limits.depth);
    for (const item of node.items) {
      if (isPair(item)) {
        walk(item.key, depth + 1);
        walk(item.value, depth + 1);
      } else {
        walk(item, depth + 1);
      }
    }
  };
  walk(document.contents, 0);
}

/** Levels that no manifest has are refused before the reader of YAML meets them. */
function refuseNesting(file: string, text: string): void {
  if (/(?:[[{]\s*){200}|(?:[-?] +){200}/.test(text)) {
    throw tooDeep(file, commandLimits.depth);
  }
}

function tooDeep(file: string, depth: number): InputError {
  return new InputError(`${file}: a document is nested deeper than ${depth}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
