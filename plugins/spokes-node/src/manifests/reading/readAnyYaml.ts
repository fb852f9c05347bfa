import { InputError } from '@backstage/errors';
import {
  Composer,
  Document,
  isAlias,
  isCollection,
  isPair,
  LineCounter,
  Parser,
} from 'yaml';
import { InputLimits } from '../limits';
import { DocumentText } from './documentsOf';
import { lineIn } from './lineIn';
import { tooDeep } from './tooDeep';

/** A value of a document, and where its parts stand in the input. */
export interface ReadDocument {
  value: unknown;
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * All that YAML has, with every place where something stands: thorough, and several times slower than the plain reader.
 *
 * @throws InputError with file and line where it is no YAML or more than the limits allow.
 */
export function* readAnyYaml(
  file: string,
  { text, line }: DocumentText,
  limits: InputLimits,
): Generator<ReadDocument> {
  const lines = new LineCounter();
  const composer = new Composer({ merge: true, logLevel: 'error' });
  const tokens = new Parser(lines.addNewLine).parse(text);
  for (const document of composer.compose(tokens)) {
    const [error] = document.errors;
    if (error) {
      const at = line - 1 + (lines.linePos(error.pos[0]).line || 1);
      throw new InputError(`${file}:${at}: ${error.message.split('\n')[0]}`);
    }
    refuseExcess(file, document, limits);
    yield {
      value: valueOf(file, document, limits),
      lineOf: path => line - 1 + lineIn(document, lines, path),
    };
  }
}

function valueOf(
  file: string,
  document: Document,
  limits: InputLimits,
): unknown {
  try {
    return document.toJS({ maxAliasCount: limits.aliases });
  } catch {
    throw new InputError(
      `${file}: its aliases expand to more than ${limits.aliases} nodes' worth of copies`,
    );
  }
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
    if (isAlias(node) && !node.resolve(document)) {
      throw new InputError(
        `${file}: alias *${node.source} has no anchor &${node.source} before it`,
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
