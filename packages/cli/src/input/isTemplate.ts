import { isCollection, isScalar, parseAllDocuments, visit } from 'yaml';

/** Nobody writes a template as long as this. */
const longest = 1024 * 1024;

/**
 * True for text that is YAML only once it is rendered: it cannot be read, or reads `{{ .Values.x }}` as a map in a map, or
 * has it for the name of an object. Templates within texts, such as those of a ConfigMap, are none of this.
 */
export function isTemplate(text: string): boolean {
  if (text.length > longest || !text.includes('{{')) return false;
  return documentsIn(text).some(document => {
    if (document.errors.length > 0) return true;
    let found = ['kind', 'metadata.name', 'metadata.namespace'].some(path =>
      isMarked(document.getIn(path.split('.'))),
    );
    visit(document, {
      Pair(_, { key }) {
        if (isCollection(key)) found = true;
        return found ? visit.BREAK : undefined;
      },
    });
    return found;
  });
}

/** None where it is nested deeper than can be read, which is said elsewhere. */
function documentsIn(text: string) {
  try {
    return [...parseAllDocuments(text, { logLevel: 'silent' })];
  } catch {
    return [];
  }
}

function isMarked(value: unknown): boolean {
  const text = isScalar(value) ? value.value : value;
  return typeof text === 'string' && text.includes('{{');
}
