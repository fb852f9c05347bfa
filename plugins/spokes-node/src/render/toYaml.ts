import { Document } from 'yaml';

/**
 * One object as YAML that YAML 1.1 readers (kubectl, kustomize) and 1.2 readers understand alike: `on`, `y` or `0777`
 * as a string is quoted. No anchors, no folding, so that a diff shows what changed and nothing else.
 */
export function toYaml(object: object, comment?: string): string {
  const document = new Document(object, {
    aliasDuplicateObjects: false,
    compat: 'yaml-1.1',
  });
  if (comment) document.commentBefore = comment;
  return document.toString({ lineWidth: 0, singleQuote: true });
}
