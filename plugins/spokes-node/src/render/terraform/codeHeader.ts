/** First line of every rendered file that may hold a comment. */
export const codeHeader =
  '# Rendered from blueprint.yaml. To change it, run the template again: an update stops at a file edited by hand.\n\n';
