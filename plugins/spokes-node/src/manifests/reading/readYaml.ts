import { LineCounter, parseDocument } from 'yaml';
import { InputLimits } from '../limits';
import { DocumentText, documentsOf } from './documentsOf';
import { lineIn } from './lineIn';
import { ReadDocument, readAnyYaml } from './readAnyYaml';
import { readLeniently, readPlainYaml } from './readPlainYaml';
import { tooDeep } from './tooDeep';

/**
 * Values of the documents of a text. Most are plain and are read fast; their places are looked up when somebody asks,
 * which is for findings only.
 *
 * @throws InputError with file and line where it is no YAML or more than the limits allow.
 */
export function* readYaml(
  file: string,
  text: string,
  limits: InputLimits,
): Generator<ReadDocument> {
  for (const document of documentsOf(text)) {
    const plain = readPlainYaml(document.text);
    if (plain === undefined) {
      yield* readThoroughly(file, document, limits);
    } else {
      refuseDepth(file, plain.value, limits.depth);
      yield { value: plain.value, lineOf: placesOf(document) };
    }
  }
}

/**
 * What the thorough reader refuses and the other one takes is what `kubectl` takes, too: a quoted text that goes on no
 * deeper than its key, as generators write descriptions. Anchors and tags stay refused, since only one reader bounds them.
 */
function* readThoroughly(
  file: string,
  document: DocumentText,
  limits: InputLimits,
): Generator<ReadDocument> {
  try {
    yield* readAnyYaml(file, document, limits);
  } catch (error) {
    const lenient = readLeniently(document.text);
    if (lenient === undefined || error instanceof RangeError) throw error;
    refuseDepth(file, lenient.value, limits.depth);
    yield { value: lenient.value, lineOf: placesOf(document) };
  }
}

function refuseDepth(file: string, value: unknown, limit: number) {
  const walk = (one: unknown, depth: number): void => {
    if (typeof one !== 'object' || one === null) return;
    if (depth >= limit) throw tooDeep(file, limit);
    for (const part of Object.values(one)) walk(part, depth + 1);
  };
  walk(value, 0);
}

function placesOf({ text, line }: DocumentText): ReadDocument['lineOf'] {
  let places: ReadDocument['lineOf'] | undefined;
  return path => {
    if (!places) {
      const lines = new LineCounter();
      const document = parseDocument(text, { lineCounter: lines });
      places = one => line - 1 + lineIn(document, lines, one);
    }
    return places(path);
  };
}
