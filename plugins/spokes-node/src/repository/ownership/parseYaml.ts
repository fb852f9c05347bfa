import { parseDocument } from 'yaml';

/**
 * Reads text of somebody else's as one document of YAML: a key that comes twice, a second document or an alias could say
 * one thing to us and another to a reviewer.
 *
 * @throws for anything else.
 */
export function parseYaml(text: string): unknown {
  // With less, more documents than one would be no failure.
  const document = parseDocument(text, { logLevel: 'error' });
  const [failure] = document.errors;
  if (failure) throw failure;
  return document.toJS({ maxAliasCount: 0 });
}
