import { InputError } from '@backstage/errors';
import { commandLimits, InputLimits } from './limits';
import { RawManifest } from './ManifestSet';
import { ReadDocument } from './reading/readAnyYaml';
import { readYaml } from './reading/readYaml';
import { tooDeep } from './reading/tooDeep';

/** A text of the input and what it is called. */
export interface ManifestText {
  /** What findings and refusals call it: a path, `stdin`. */
  file: string;
  /** YAML of any number of documents, or JSON. */
  text: string;
}

/** What was read. */
export interface ReadManifests {
  /** In the order of the input, with what Lists held in their place. */
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
  const bytes = texts.reduce(
    (sum, { text }) => sum + Buffer.byteLength(text),
    0,
  );
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
  try {
    for (const document of readYaml(file, text, limits)) {
      if (Date.now() > budget.deadline) {
        throw new InputError(
          `The input took more than ${limits.milliseconds / 1000} s to read`,
        );
      }
      const { value } = document;
      if (value === null || value === undefined) continue;
      readObject(value, [], { file, document, limits, budget, read });
    }
  } catch (error) {
    // Readers of YAML call themselves for each level.
    if (error instanceof RangeError) throw tooDeep(file, limits.depth);
    throw error;
  }
}

interface Reading {
  file: string;
  document: ReadDocument;
  limits: InputLimits;
  budget: { documents: number };
  read: ReadManifests;
}

function readObject(
  value: unknown,
  prefix: readonly (string | number)[],
  reading: Reading,
): void {
  const { file, document, limits, budget, read } = reading;
  const lineOf = (path: readonly (string | number)[] = []) =>
    document.lineOf([...prefix, ...path]);
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
      readObject(item, [...prefix, 'items', index], reading),
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

/** Levels that no manifest has are refused before a reader of YAML meets them. */
function refuseNesting(file: string, text: string): void {
  if (/(?:[[{]\s*){200}|(?:[-?] +){200}/.test(text)) {
    throw tooDeep(file, commandLimits.depth);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
