/** For the head of every rendered YAML but the blueprint itself. */
export const renderedHeader =
  ' Rendered from blueprint.yaml. To change it, run the template again: an update stops at a file edited by hand.';
